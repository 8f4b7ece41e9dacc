import { failure, success, type Result } from '../base/result.ts';
import { parseJson } from '../population/parseJson.ts';
import { isJsonList, isJsonObject, type JsonValue } from '../population/rawRecord.ts';
import type { ScimRequest } from '../provisioning/outcome.ts';
import type { ScimAnswer } from '../replay/scimAnswer.ts';

/** How requests are sent. */
export interface HttpOptions {
  /** A bearer token; null: none. */
  readonly token: string | null;
  /** The most time for one answer, in milliseconds. */
  readonly timeout: number;
  /** Ends the request at once. */
  readonly interrupted?: AbortSignal;
}

/** The most bytes of an answer that are read. */
const MOST_BYTES = 10_000_000;

/**
 * Sends one request: the only place of Mapwright that uses the network, and only when it was told to. Redirects are not followed.
 * @returns the answer; or one sentence that says why there is none
 */
export async function sendOverHttp(request: ScimRequest, { token, timeout, interrupted }: HttpOptions): Promise<Result<ScimAnswer, string>> {
  const { origin } = new URL(request.url);
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers: {
        accept: 'application/scim+json',
        ...(request.body === undefined ? {} : { 'content-type': 'application/scim+json' }),
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      body: request.body === undefined ? null : JSON.stringify(request.body),
      redirect: 'manual',
      signal: AbortSignal.any([AbortSignal.timeout(timeout), ...(interrupted === undefined ? [] : [interrupted])]),
    });
    if (response.status >= 300 && response.status < 400 && response.status !== 304) return failure(redirected(request.url, response.headers.get('location')));
    const text = await textOf(response);
    if (text === null) return failure(`${origin} sends an answer of more than ${MOST_BYTES / 1_000_000} MB, which is no answer of a SCIM app.`);
    return success(answerOf(response.status, text, token));
  } catch (error) {
    return failure(whyUnreachable(origin, error, timeout));
  }
}

function answerOf(status: number, text: string, token: string | null): ScimAnswer {
  if (text.trim() === '') return { status, body: null, problem: null };
  const parsed = parseJson(text);
  if (!parsed.ok) return { status, body: null, problem: 'The answer is not JSON.' };
  return { status, body: token === null ? parsed.value : without(token, parsed.value), problem: null };
}

/** An app may tell what it was sent; what is shown of its answers must not hold the token. */
function without(token: string, json: JsonValue): JsonValue {
  if (typeof json === 'string') return json.replaceAll(token, '[token]');
  if (isJsonList(json)) return json.map((entry) => without(token, entry));
  if (!isJsonObject(json)) return json;
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name.replaceAll(token, '[token]'), without(token, value)]));
}

async function textOf(response: Response): Promise<string | null> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    const part = chunk as Uint8Array;
    bytes += part.byteLength;
    if (bytes > MOST_BYTES) return null;
    text += decoder.decode(part, { stream: true });
  }
  return text + decoder.decode();
}

function redirected(from: string, location: string | null): string {
  const { origin } = new URL(from);
  const target = location === null || !URL.canParse(location, from) ? null : new URL(location, from);
  if (target === null) return `${origin} redirects without saying where to.`;
  if (target.origin !== origin) return `${origin} redirects to another address, ${target.origin}, which is refused: give --replay the address of the app itself.`;
  return `${origin} redirects to ${target.pathname}, and redirects are not followed: give --replay the address of the app itself.`;
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Nothing listens there. Start the app, or correct the address.',
  ENOTFOUND: 'There is no such host.',
  EAI_AGAIN: 'The name of the host cannot be looked up.',
  ECONNRESET: 'It closes the connection without an answer.',
  UND_ERR_SOCKET: 'It closes the connection without an answer.',
  EHOSTUNREACH: 'The host cannot be reached.',
  ENETUNREACH: 'The network cannot be reached.',
  CERT_HAS_EXPIRED: 'Its certificate has expired.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'Its certificate is self-signed.',
};

function whyUnreachable(origin: string, error: unknown, timeout: number): string {
  if (error instanceof Error && error.name === 'TimeoutError') return `${origin} does not answer within ${timeout} milliseconds.`;
  if (error instanceof Error && error.name === 'AbortError') return `The request to ${origin} was interrupted.`;
  const code = codeOf(error) ?? codeOf((error as { cause?: unknown }).cause) ?? 'unknown error';
  return `${origin} gives no answer. ${REASONS[code] ?? `The connection fails (${code}).`}`;
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
