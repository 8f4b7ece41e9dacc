import type { Result } from '../base/result.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../population/rawRecord.ts';
import type { ScimRequest } from '../provisioning/outcome.ts';

/** What an app answered to one request. */
export interface ScimAnswer {
  readonly status: number;
  /** The body as JSON; null when there is none or when it is not JSON. */
  readonly body: JsonValue | null;
  /** Why the body cannot be read, as one sentence; null when it can, or when there is none. */
  readonly problem: string | null;
}

/** Sends a request; or one sentence that says why there is no answer, after which nothing more can be sent. */
export type SendRequest = (request: ScimRequest) => Promise<Result<ScimAnswer, string>>;

/** The body of an answer as a resource or list; null when it is none. */
export function objectOf({ body }: ScimAnswer): JsonObject | null {
  return body !== null && isJsonObject(body) ? body : null;
}

/** What the app says about an error (RFC 7644, 3.12): the kind and the detail; null when it says nothing. */
export function errorDetail(answer: ScimAnswer): string | null {
  const body = objectOf(answer);
  if (body === null) return answer.problem;
  const said = ['scimType', 'detail', 'message', 'error'].map((name) => body[name]).filter((text): text is string => typeof text === 'string' && text !== '');
  return said.length === 0 ? null : said.join(': ');
}
