import type { SampleUser } from '../../../server/src/population/sampleUser.ts';
import type { JsonObject } from '../../../server/src/population/rawRecord.ts';
import type { Job } from '../../../server/src/provisioning/job.ts';
import type { UserOutcome } from '../../../server/src/provisioning/outcome.ts';
import { simulateUser } from '../../../server/src/provisioning/simulateUser.ts';
import { createTargetStore } from '../../../server/src/provisioning/targetStore.ts';
import type { Value } from '../../../server/src/values/value.ts';

export const ID = '11111111-1111-4111-8111-111111111111';

/** A user who is assigned and enabled unless the test says otherwise; an attribute set to null is taken away. */
export function makeUser(attributes: Record<string, Value> = {}, rest: Partial<SampleUser> = {}): SampleUser {
  const all = { objectId: ID, userPrincipalName: 'adele@contoso.com', displayName: 'Adele Vance', accountEnabled: 'True', ...attributes };
  return {
    line: 2, key: ID, display: 'Adele Vance', assigned: true, softDeleted: false, hardDeleted: false, linkedTo: null,
    attributes: new Map(Object.entries(all).filter(([, value]) => value !== null)),
    ...rest,
  };
}

export const adele = { givenName: 'Adele', surname: 'Vance', mail: 'adele@contoso.com' };

/** The outcome of one user against the accounts given; undefined accounts mean that nobody knows what the app holds. */
export function run(job: Job, user: SampleUser, accounts?: readonly JsonObject[]): UserOutcome {
  return simulateUser(job, user, { store: accounts === undefined ? null : createTargetStore(accounts) });
}

/** Method, address and body of the requests of a dialect, the address decoded. */
export function requestsOf(outcome: UserOutcome, dialect: 'default' | 'aadOptscim062020' = 'default'): string[] {
  return outcome.requests[dialect].map(({ method, url, body }) => `${method} ${decodeURIComponent(url)}${body === undefined ? '' : ' ' + JSON.stringify(body)}`);
}

/** The PATCH operations of a dialect, as JSON text. */
export function operationsOf(outcome: UserOutcome, dialect: 'default' | 'aadOptscim062020' = 'default'): string | null {
  const patch = outcome.requests[dialect].find(({ method }) => method === 'PATCH');
  const body = patch?.body;
  return typeof body === 'object' && body !== null && 'Operations' in body ? JSON.stringify(body['Operations']) : null;
}

/** The body of the POST, as JSON. */
export function postOf(outcome: UserOutcome): unknown {
  return outcome.requests.default.find(({ method }) => method === 'POST')?.body;
}

/** Action, status and code in one text. */
export function verdictOf({ action, status, code }: UserOutcome): string {
  return code === null ? `${action} ${status}` : `${action} ${status} ${code}`;
}
