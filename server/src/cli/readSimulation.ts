import { failure, success, type Result } from '../base/result.ts';
import { jobSettingsFrom } from '../dryRun/jobSettingsFrom.ts';
import { readAssignments, type Assignments } from '../population/assignments.ts';
import type { JobSettings } from '../provisioning/jobSettings.ts';
import { readTargetStore } from '../provisioning/readTargetStore.ts';
import type { ScimResource } from '../provisioning/scimResource.ts';
import type { Settings } from '../settings/settings.ts';
import type { CommandArguments, CommandOption } from './commandRecord.ts';
import type { CommandHost } from './host.ts';
import { readRecords, type RecordFile } from './readPieces.ts';

/** What a simulation runs over: `--users`, `--target`, `--assignments`. */
export interface SimulationFiles {
  readonly users: RecordFile;
  /** Null: not given. */
  readonly target: readonly ScimResource[] | null;
  readonly assignments: Assignments | null;
  /** How many accounts of the target store could not be read. */
  readonly targetProblems: number;
}

/** The options that name the files of a simulation. */
export const populationOptions: Readonly<Record<'users' | 'target' | 'assignments', CommandOption>> = {
  users: { type: 'string', value: 'FILE', help: 'The population: JSON, JSON Lines or CSV.' },
  target: { type: 'string', value: 'FILE', help: 'Who already exists in the app: SCIM resources in the same three forms.' },
  assignments: { type: 'string', value: 'FILE', help: "The portal's member download, which says who is assigned." },
};

/** The options that set the switches of the simulated job. */
export const jobOptions: Readonly<Record<'tenant-url' | 'scope' | 'now' | 'seed', CommandOption>> = {
  'tenant-url': { type: 'string', value: 'URL', help: 'The tenant URL of the app, with its query string.' },
  scope: { type: 'string', value: 'assigned|all', help: 'Sync only assigned users and groups, or all.' },
  now: { type: 'string', value: 'ISO', help: 'The instant that Now() gives.' },
  seed: { type: 'string', value: 'N', help: 'Makes Guid() and RandomString() repeatable (0 unless given).' },
};

/** The switches of the simulated job, from the options and from mapwright.json. */
export function jobSettingsOf(settings: Settings, given: CommandArguments, host: CommandHost): Result<JobSettings, string> {
  return jobSettingsFrom(settings, { scope: given.text('scope'), tenantUrl: given.text('tenant-url'), now: given.text('now'), seed: given.text('seed'), present: host.now() });
}

/** Reads the files of a simulation; what of them cannot be read is told on standard error. */
export async function readSimulation(given: CommandArguments, host: CommandHost): Promise<Result<SimulationFiles, string>> {
  const usersName = given.text('users');
  if (usersName === undefined) return failure('name the population with --users FILE.');
  const users = await readRecords('population', usersName, host);
  if (!users.ok) return users;
  const optional = async (what: string, option: string): Promise<Result<RecordFile | null, string>> => {
    const file = given.text(option);
    return file === undefined ? success(null) : readRecords(what, file, host);
  };
  const target = await optional('target store', 'target');
  if (!target.ok) return target;
  const assignments = await optional('assignments file', 'assignments');
  if (!assignments.ok) return assignments;
  const store = target.value === null ? null : readTargetStore(target.value.format, target.value.text);
  for (const problem of store?.problems ?? []) host.writeError(`Target store: ${problem}\n`);
  const members = assignments.value === null ? null : readAssignments(assignments.value.text);
  for (const message of members?.messages ?? []) host.writeError(`Assignments: ${message}\n`);
  return success({ users: users.value, target: store?.resources ?? null, assignments: members, targetProblems: store?.problems.length ?? 0 });
}
