import type { Case, CaseFile } from '../caseFile/caseFile.ts';
import { recordedCase } from '../cases/recordCases.ts';
import { jobSources } from '../dryRun/jobSources.ts';
import type { DryRunHost } from '../dryRun/dryRunRequest.ts';
import { failure, success, type Result } from '../base/result.ts';
import type { JobSettings } from '../provisioning/jobSettings.ts';
import type { CommandArguments } from './commandRecord.ts';
import type { CommandHost } from './host.ts';
import type { OpenedInput } from './openInput.ts';

/** Makes cases of what a dry-run shows, because the user asked for it; they hold values of the population. */
export interface CaseRecorder {
  readonly watch: NonNullable<DryRunHost['watch']>;
  /** Writes the file, whole or not at all; a sentence when it could not. */
  readonly write: () => Promise<string | null>;
}

/** A recorder for `--record`, or one sentence that says why the file cannot be recorded. */
export async function caseRecorder(name: string, opened: OpenedInput, settings: JobSettings, given: CommandArguments, host: CommandHost): Promise<Result<CaseRecorder, string>> {
  if (!name.endsWith('.entracases.json')) return failure(`--record takes a file with the ending .entracases.json; "${name}" has another one.`);
  if (opened.input.path === null) return failure('--record needs a document that is a file, so that the cases can name it.');
  const path = host.resolvePath(host.workingDirectory, name);
  if ((await host.readFile(path)).ok) return failure(`${name} is there already, and cases in it may have been written by hand. Name another file, or delete it first.`);
  const folder = host.parentFolder(path);
  const beside = (file: string): string => host.relativePath(folder, host.resolvePath(host.workingDirectory, file));
  const cases: Case[] = [];
  const names = new Set<string>();
  const isOneOfSeveral = jobSources(opened.analysis).length > 1;
  const target = given.text('target');
  const profile = given.text('profile');
  return success({
    watch: (_source, job) => (user, outcome) => void cases.push(recordedCase(job, user, outcome, names, isOneOfSeveral)),
    write: async () => {
      const file: CaseFile = {
        document: beside(opened.input.name),
        ...(profile === undefined ? {} : { profile }),
        ...(target === undefined ? {} : { target: beside(target) }),
        ...(settings.tenantUrl === null ? {} : { tenantUrl: settings.tenantUrl }),
        scope: settings.scope,
        now: new Date(settings.now).toISOString(),
        seed: settings.seed,
        cases,
      };
      const problem = await host.writeFile(path, new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`));
      return problem === null ? null : `${name}: ${problem}`;
    },
  });
}
