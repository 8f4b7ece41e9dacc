import type { UserExample } from '../../server/src/userRules/userRule.ts';
import { command, type CommandRun, type TestFiles } from './commandLine.ts';

/** A diagnostic of `check --format json`, as far as tests of rules about users look at it. */
export interface CheckedDiagnostic {
  readonly code: string;
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number }; readonly end: { readonly line: number; readonly character: number } };
}

/** The users of an example, each with what every user has. */
export function population({ users }: Pick<UserExample, 'users'>): string {
  return JSON.stringify(users.map((user, index) => ({ objectId: `id-${index}`, userPrincipalName: `u${index}@x.example`, ...user })), null, 1);
}

/** Checks a document by a population. */
export async function checkByUsers(document: string, users: string, words: readonly string[] = [], files: TestFiles = {}): Promise<CommandRun & { readonly found: readonly CheckedDiagnostic[] }> {
  const name = document.startsWith('{') ? 'a.json' : 'a.entramap';
  const run = await command(['check', name, '--users', 'u.json', '--format', 'json', ...words], { [name]: document, 'u.json': users, ...files });
  const { files: checked } = JSON.parse(run.output) as { readonly files: readonly { readonly diagnostics: readonly CheckedDiagnostic[] }[] };
  return { ...run, found: checked.flatMap(({ diagnostics }) => diagnostics) };
}
