import { failure, success, type Result } from '../base/result.ts';
import { UNKNOWN_ID, resourceUrl } from '../provisioning/endpoint.ts';
import type { Job } from '../provisioning/job.ts';
import type { ScimRequest, UserOutcome } from '../provisioning/outcome.ts';
import { resourceAfter } from '../provisioning/predictedResource.ts';
import type { ScimResource } from '../provisioning/scimResource.ts';
import { idOf } from '../provisioning/targetStore.ts';
import { expectationInWords, expectedAnswer, judgeAnswer, type ExpectedAnswer, type JudgedAnswer } from './expectedAnswer.ts';
import { openReferences, withAccountId, withReferences } from './knownIds.ts';
import type { ReplayedRequest, ReplayedUser } from './replayedUser.ts';
import { resourceDifferences, type ResourceDifference } from './resourceDifferences.ts';
import type { SendRequest } from './scimAnswer.ts';

/** Sends what a dry-run predicts to an app, user by user, and compares. An error says why nothing more can be sent. */
export interface ReplayRun {
  /** Sends the requests of one user, but for those that refer to accounts which do not exist yet. */
  readonly send: (job: Job, outcome: UserOutcome) => Promise<Result<null, string>>;
  /** The second step of the cycle: sends the references. */
  readonly sendReferences: () => Promise<Result<null, string>>;
  /** What came of it so far, in the order of the users. */
  readonly result: () => readonly ReplayedUser[];
}

/** A user on the way: what the app is predicted to hold changes with each request. */
interface Replayed {
  readonly job: Job;
  readonly outcome: UserOutcome;
  readonly requests: ReplayedRequest[];
  readonly notes: string[];
  /** Requests for the second step, each with the objects that it refers to. */
  readonly later: { readonly request: ScimRequest; readonly objectIds: readonly string[] }[];
  id: string | null;
  predicted: ScimResource | null;
  differences: readonly ResourceDifference[];
}

/** Starts a replay; the requests go to `send` one after the other, in the dialect that the tenant URL implies. */
export function replayRun(send: SendRequest): ReplayRun {
  const users: Replayed[] = [];
  const ids = new Map<string, string>();

  async function ask(user: Replayed, request: ScimRequest, expected: ExpectedAnswer): Promise<Result<JudgedAnswer, string>> {
    const answer = await send(request);
    if (!answer.ok) return answer;
    const judged = judgeAnswer(expected, answer.value);
    user.requests.push({ method: request.method, url: request.url, predicted: expectationInWords(expected), answer: judged.words, status: answer.value.status, agrees: judged.agrees });
    return success(judged);
  }

  /** Sends one request that writes or asks; gives whether the next one makes sense. */
  async function step(user: Replayed, request: ScimRequest): Promise<Result<boolean, string>> {
    const { job, outcome } = user;
    const addressed = withAccountId(request, job.collectionUrl, user.id);
    const judged = await ask(user, addressed, expectedAnswer(outcome, request));
    if (!judged.ok) return judged;
    const { agrees, account } = judged.value;
    if (account !== null) user.id = idOf(account);
    if (user.id !== null) ids.set(outcome.user.key, user.id);
    user.predicted = request.method === 'GET' ? (account ?? user.predicted) : resourceAfter(job, addressed, user.predicted, user.id ?? UNKNOWN_ID);
    if (account !== null && user.id !== null && addressed.url.includes('excludedAttributes=')) return wholeAccount(user, user.id);
    return success(agrees);
  }

  /** The service asks for groups without their members; what becomes of the members can only be compared with what they were. */
  async function wholeAccount(user: Replayed, id: string): Promise<Result<boolean, string>> {
    const judged = await ask(user, { method: 'GET', url: resourceUrl(user.job, id) }, { kind: 'account' });
    if (!judged.ok) return judged;
    user.predicted = judged.value.account;
    return success(judged.value.agrees);
  }

  async function readBack(user: Replayed): Promise<Result<null, string>> {
    const { job, predicted, id } = user;
    if (id === null) return success(null);
    const request: ScimRequest = { method: 'GET', url: resourceUrl(job, id) };
    const judged = await ask(user, request, { kind: predicted === null ? 'gone' : 'account' });
    if (!judged.ok) return judged;
    const { account } = judged.value;
    user.differences = predicted === null || account === null ? [] : resourceDifferences(predicted, account);
    return success(null);
  }

  return {
    send: async (job, outcome) => {
      const user: Replayed = { job, outcome, requests: [], notes: [], later: [], id: outcome.targetId, predicted: null, differences: [] };
      users.push(user);
      // References cannot follow where no account comes of it.
      const requests = outcome.requests[job.tenantUrl.dialect].filter(({ method }) => method !== 'PATCH' || outcome.code !== 'EntryConflict');
      let wrote = false;
      for (const request of requests) {
        const objectIds = openReferences(outcome, request);
        if (objectIds.length > 0) {
          user.later.push({ request, objectIds });
          continue;
        }
        const sent = await step(user, request);
        if (!sent.ok) return failure(sent.error);
        if (!sent.value) {
          user.notes.push(...notSent(requests, request));
          user.later.length = 0;
          return success(null);
        }
        wrote ||= request.method !== 'GET';
      }
      return wrote ? readBack(user) : success(null);
    },
    sendReferences: async () => {
      for (const user of users) {
        let wrote = false;
        for (const { request, objectIds } of user.later.splice(0)) {
          const unknown = objectIds.filter((objectId) => !ids.has(objectId));
          user.notes.push(...unknown.map((objectId) => `The account of ${objectId} is not known here, so the reference to it is not sent.`));
          if (unknown.length > 0) continue;
          const sent = await step(user, withReferences(request, objectIds, ids));
          if (!sent.ok) return failure(sent.error);
          wrote ||= sent.value;
        }
        const read = wrote ? await readBack(user) : success(null);
        if (!read.ok) return read;
      }
      return success(null);
    },
    result: () => users.map(replayedUser),
  };
}

function replayedUser({ outcome, requests, differences, notes }: Replayed): ReplayedUser {
  const agrees = requests.every((request) => request.agrees) && differences.every(({ kind }) => kind === 'added');
  return { user: outcome.user, action: outcome.action, requests, differences, agrees, notes };
}

/** What is left out after an answer that differs: the service would go another way from there. */
function notSent(requests: readonly ScimRequest[], refused: ScimRequest): readonly string[] {
  const rest = requests.slice(requests.indexOf(refused) + 1).map(({ method }) => method);
  if (rest.length === 0) return [];
  return [`The app answers otherwise than predicted, so the service would go another way; not sent: ${rest.join(', ')}.`];
}
