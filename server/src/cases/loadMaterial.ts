import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { failure, success, type Result } from '../base/result.ts';
import { expressionsOfJob, jobSources, jobWithTrees } from '../dryRun/jobSources.ts';
import { jobSettingsFrom } from '../dryRun/jobSettingsFrom.ts';
import { readAll } from '../population/chunkReader.ts';
import type { RecordFormat } from '../population/format.ts';
import { populationReader } from '../population/readPopulation.ts';
import type { SampleUser } from '../population/sampleUser.ts';
import type { JobSettings } from '../provisioning/jobSettings.ts';
import { readTargetStore } from '../provisioning/readTargetStore.ts';
import type { ScimResource } from '../provisioning/scimResource.ts';
import type { CaseFile, CaseTarget } from '../caseFile/caseFile.ts';
import type { CaseMaterial } from './runCases.ts';

/** How files are read; their names are relative to the cases file. Errors are one sentence that names the file. */
export interface MaterialHost {
  readonly openDocument: (name: string, profile: string | undefined) => Promise<Result<DocumentAnalysis, string>>;
  readonly readRecords: (what: string, name: string) => Promise<Result<{ readonly format: RecordFormat; readonly text: string }, string>>;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: number;
  /** Instead of the seed of the file. */
  readonly seed: string | undefined;
}

/** Reads everything that a cases document refers to. */
export async function loadMaterial(file: CaseFile, host: MaterialHost): Promise<Result<CaseMaterial, string>> {
  const analysis = await host.openDocument(file.document, file.profile);
  if (!analysis.ok) return analysis;
  const settings = jobSettingsFrom(analysis.value.settings, { scope: file.scope, tenantUrl: file.tenantUrl, now: file.now, seed: host.seed ?? (file.seed === undefined ? undefined : String(file.seed)), present: host.now });
  if (!settings.ok) return settings;
  const users = file.users === undefined ? success(null) : await usersOf(file, file.users, analysis.value, settings.value, host);
  if (!users.ok) return users;
  const targets = await targetsOf(file, host);
  return success({
    analysis: analysis.value,
    settings: settings.value,
    users: users.value,
    targetOf: (each) => {
      const target = each.target ?? file.target;
      return target === undefined ? success(null) : (targets.get(target) ?? success(null));
    },
  });
}

/** The users of a population whom cases name; the others go by. */
async function usersOf({ cases }: CaseFile, name: string, analysis: DocumentAnalysis, settings: JobSettings, host: MaterialHost): Promise<Result<ReadonlyMap<string, SampleUser>, string>> {
  const records = await host.readRecords('population', name);
  if (!records.ok) return records;
  const wanted = new Set(cases.flatMap(({ user }) => (typeof user === 'string' ? [user] : [])));
  const knownNames = jobSources(analysis).flatMap((source) => [...jobWithTrees(source, expressionsOfJob(analysis, source), settings).reads]);
  const users = new Map<string, SampleUser>();
  for (const item of readAll(populationReader(records.value.format, { knownNames }), records.value.text)) {
    if (item.kind !== 'user') continue;
    for (const key of [item.user.key, item.user.attributes.get('userPrincipalName')]) {
      if (typeof key === 'string' && wanted.has(key) && !users.has(key)) users.set(key, item.user);
    }
  }
  return success(users);
}

async function targetsOf({ target, cases }: CaseFile, host: MaterialHost): Promise<ReadonlyMap<CaseTarget, Result<readonly ScimResource[], string>>> {
  const targets = new Map<CaseTarget, Result<readonly ScimResource[], string>>();
  for (const each of [target, ...cases.map((one) => one.target)]) {
    if (each === undefined || targets.has(each)) continue;
    targets.set(each, typeof each === 'string' ? await storeOf(each, host) : success(each));
  }
  return targets;
}

async function storeOf(name: string, host: MaterialHost): Promise<Result<readonly ScimResource[], string>> {
  const records = await host.readRecords('target store', name);
  if (!records.ok) return records;
  const { resources, problems } = readTargetStore(records.value.format, records.value.text);
  return problems[0] === undefined ? success(resources) : failure(`The target store ${name} cannot be used. ${problems[0]}`);
}
