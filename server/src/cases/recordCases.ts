import type { SampleUser } from '../population/sampleUser.ts';
import type { JsonObject } from '../population/rawRecord.ts';
import type { Job } from '../provisioning/job.ts';
import type { UserOutcome } from '../provisioning/outcome.ts';
import { renderValue } from '../values/render.ts';
import type { Case, Expectation, ExpectedValue } from '../caseFile/caseFile.ts';

/**
 * A case that expects what came out now. Of the user only what the mapping set reads is kept, with what tells the user apart.
 * @param names the names that are taken; the new one is added
 * @param named whether the object mapping has to be named
 */
export function recordedCase(job: Job, user: SampleUser, outcome: UserOutcome, names: Set<string>, named: boolean): Case {
  const name = freeName(`${user.display}: ${verdict(outcome)}`, names);
  return { name, user: recordedUser(job, user), ...(named && job.mapping !== null ? { mapping: job.mapping } : {}), expect: recordedExpectation(job, outcome) };
}

function verdict({ action, status, code }: UserOutcome): string {
  return `${action === 'None' ? status : `${action}, ${status}`}${code === null ? '' : ` (${code})`}`;
}

function freeName(wanted: string, names: Set<string>): string {
  let name = wanted;
  for (let number = 2; names.has(name); number++) name = `${wanted} ${number}`;
  names.add(name);
  return name;
}

function recordedUser(job: Job, user: SampleUser): JsonObject {
  const attributes = [...user.attributes].filter(([name]) => job.shown.has(name) || KEYS.has(name));
  return {
    ...Object.fromEntries(attributes.map(([name, value]) => [name, renderValue(value)])),
    ...(user.assigned === null ? {} : { $assigned: user.assigned }),
    ...(user.softDeleted ? { $softDeleted: true } : {}),
    ...(user.hardDeleted ? { $hardDeleted: true } : {}),
    ...(user.linkedTo === null ? {} : { $linkedTo: user.linkedTo }),
  };
}

const KEYS = new Set(['objectId', 'userPrincipalName']);

/** What depends on the other users of a run is left out, since a case plays its user alone: shared matching values, the deletion threshold. */
function recordedExpectation(job: Job, outcome: UserOutcome): Expectation {
  const { action, status, code, reason, values } = outcome;
  const told = values.map((row): [string, ExpectedValue] => [row.target, row.status === 'ignored' || row.status === 'error' ? { status: row.status } : row.value]);
  if (action === 'StagedDelete') return { values: Object.fromEntries(told) };
  return {
    action,
    ...(code === 'DuplicateSourceEntries' ? {} : { status, code }),
    // The reasons of failures name the line of the user, which is another one here.
    ...(status === 'Skipped' ? { reason } : {}),
    values: Object.fromEntries(told),
    requests: outcome.requests[job.tenantUrl.dialect],
  };
}
