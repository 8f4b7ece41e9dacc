import { isJsonList, isJsonObject } from '../population/rawRecord.ts';
import type { ScimRequest, UserOutcome } from '../provisioning/outcome.ts';
import type { ScimResource } from '../provisioning/scimResource.ts';
import { idOf } from '../provisioning/targetStore.ts';
import { errorDetail, objectOf, type ScimAnswer } from './scimAnswer.ts';

/** What the prediction says that an app answers to one request. */
export type ExpectedAnswer =
  /** A list of accounts with the matching value: none, one, or several. */
  | { readonly kind: 'list'; readonly accounts: 'none' | 'one' | 'several' }
  | { readonly kind: 'account' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'created' }
  /** Another account has a value that may occur once. */
  | { readonly kind: 'conflict' }
  | { readonly kind: 'changed' }
  | { readonly kind: 'deleted' };

/** An answer beside its prediction. */
export interface JudgedAnswer {
  readonly agrees: boolean;
  /** What was answered, in a few words, with what the app says about an error. */
  readonly words: string;
  /** The account in the answer, if there is one. */
  readonly account: ScimResource | null;
}

/** What is expected of the answer to a request of an outcome. */
export function expectedAnswer(outcome: UserOutcome, request: ScimRequest): ExpectedAnswer {
  switch (request.method) {
    case 'POST': return { kind: outcome.code === 'EntryConflict' ? 'conflict' : 'created' };
    case 'PATCH': return { kind: 'changed' };
    case 'DELETE': return { kind: 'deleted' };
    case 'GET': break;
  }
  const step = outcome.steps.find(({ type }) => type === 'Matching' || type === 'matching');
  if (!request.url.includes('filter=')) return { kind: outcome.code === 'InvalidAnchor' ? 'gone' : 'account' };
  const isLast = outcome.requests.default.filter(({ method }) => method === 'GET').at(-1)?.url === request.url;
  if (!isLast || step?.type === 'matching') return { kind: 'list', accounts: 'none' };
  return { kind: 'list', accounts: outcome.code === 'DuplicateTargetEntries' ? 'several' : 'one' };
}

/** The prediction in a few words. */
export function expectationInWords(expected: ExpectedAnswer): string {
  switch (expected.kind) {
    case 'list': return `200 with ${NUMBERS[expected.accounts]}`;
    case 'account': return '200 with the account';
    case 'gone': return '404';
    case 'created': return '201 with the account and its id';
    case 'conflict': return '409';
    case 'changed': return '200 or 204';
    case 'deleted': return '204';
  }
}

const NUMBERS = { none: 'an empty list', one: 'one account', several: 'several accounts' } as const;

/** Judges an answer by what was expected (RFC 7644, 3; use-scim-to-provision-users-and-groups.md). */
export function judgeAnswer(expected: ExpectedAnswer, answer: ScimAnswer): JudgedAnswer {
  const { status } = answer;
  const body = objectOf(answer);
  const detail = errorDetail(answer);
  const plain = (agrees: boolean): JudgedAnswer => ({ agrees, words: `${status}${detail === null || agrees ? '' : `: ${detail}`}`, account: null });
  switch (expected.kind) {
    case 'list': return judgeList(expected.accounts, answer, plain(false));
    case 'gone': return plain(status === 404);
    case 'conflict': return plain(status === 409);
    case 'changed': return plain(status === 204 || (status === 200 && answer.problem === null));
    case 'deleted': return plain(status === 204 || status === 200);
    case 'created':
    case 'account': {
      if (status !== (expected.kind === 'created' ? 201 : 200) || answer.problem !== null) return plain(false);
      if (body === null || idOf(body) === null) return { agrees: false, words: `${status} without an id`, account: null };
      return { agrees: true, words: `${status}`, account: body };
    }
  }
}

function judgeList(expected: 'none' | 'one' | 'several', answer: ScimAnswer, otherwise: JudgedAnswer): JudgedAnswer {
  if (answer.status !== 200 || answer.problem !== null) return otherwise;
  const listed = objectOf(answer)?.['Resources'];
  const accounts = (isJsonList(listed) ? listed : []).filter((entry) => isJsonObject(entry));
  const total = objectOf(answer)?.['totalResults'];
  if (typeof total !== 'number') return { agrees: false, words: '200 without totalResults, so it is no list of accounts', account: null };
  const [first] = accounts;
  const found = total === 0 ? 'none' : total === 1 ? 'one' : 'several';
  return { agrees: found === expected && (found !== 'one' || first !== undefined), words: `200 with ${NUMBERS[found]}`, account: found === 'one' && first !== undefined ? first : null };
}
