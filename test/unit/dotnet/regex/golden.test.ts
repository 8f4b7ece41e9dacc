import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileRegex, type CompiledRegex } from '../../../../server/src/dotnet/regex/compileRegex.ts';
import { regexIsMatch, regexMatch } from '../../../../server/src/dotnet/regex/regexMatch.ts';
import { regexReplace } from '../../../../server/src/dotnet/regex/regexReplace.ts';
import type { RegexProblem } from '../../../../server/src/dotnet/regex/regexProblem.ts';
import { replaceGroup } from '../../../../server/src/dotnet/regex/replaceGroup.ts';

interface GoldenRow {
  readonly args: readonly string[];
  readonly result?: unknown;
  readonly error?: string;
  readonly tags?: readonly string[];
}

const file = path.resolve(import.meta.dirname, '../../../../../shared/data/dotnet-golden.json');
const isPresent = existsSync(file);
if (!isPresent) console.info(`The recorded .NET results are absent (${path.relative(process.cwd(), file)}); only the project's own tables are checked.`);
const groups: Record<string, readonly GoldenRow[]> = isPresent
  ? (JSON.parse(readFileSync(file, 'utf8')) as { groups: Record<string, readonly GoldenRow[]> }).groups
  : {};

/** What we answer: `value`, or the problems that kept us from it. */
type Answer = { readonly value: unknown } | { readonly problems: readonly RegexProblem[] };

function ask(api: string, [input = '', pattern = '', third = '', fourth = '']: readonly string[]): Answer {
  const compiled = compileRegex(pattern);
  if (!compiled.ok) return { problems: compiled.error };
  const result = run(api, compiled.value, input, third, fourth);
  return result.ok ? { value: result.value } : { problems: [result.error] };
}

function run(api: string, regex: CompiledRegex, input: string, third: string, fourth: string) {
  if (api === 'Regex.Replace') return regexReplace(regex, input, third);
  if (api === 'GroupReplace') return replaceGroup(regex, input, third, fourth);
  return api === 'Regex.IsMatch' ? regexIsMatch(regex, input) : firstMatch(regex, input);
}

function firstMatch(regex: CompiledRegex, input: string) {
  const match = regexMatch(regex, input);
  if (!match.ok) return match;
  const found = match.value;
  const values = regex.groups.map((group, index) => [group.name ?? String(group.number), found?.groups[index]?.value ?? null]);
  const all = Object.fromEntries([['0', found?.value ?? null], ...values]) as unknown;
  return { ok: true, value: { success: found !== null, index: found?.span.start ?? 0, value: found?.value ?? '', groups: all } } as const;
}

let refused = 0;

describe.runIf(isPresent)('the shared golden results', () => {
  const rows = ['Regex.Replace', 'Regex.IsMatch', 'Regex.Match', 'GroupReplace'].flatMap((api) =>
    (groups[api] ?? []).map((row) => ({ api, row, title: JSON.stringify(row.args) })),
  );
  const strict = rows.filter(({ row }) => !(row.tags ?? []).some((tag) => tag === 'engine-dependent' || tag === 'culture-data'));

  it.each(strict)('$api $title', ({ api, row }) => {
    const answer = ask(api, row.args);
    if (row.error !== undefined) {
      expect('problems' in answer && answer.problems.some((problem) => problem.kind === 'invalid')).toBe(true);
    } else if ('problems' in answer) {
      expect(answer.problems.map((problem) => problem.kind)).not.toContain('invalid');
      refused++;
    } else {
      expect(answer.value).toEqual(row.result);
    }
  });

  it('are refused honestly in no more than the one row with a balancing group', () => {
    expect(strict.length).toBeGreaterThan(200);
    expect(refused).toBeLessThanOrEqual(1);
  });
});
