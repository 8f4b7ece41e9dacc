import { decodeText } from '../base/textEncoding.ts';
import { formatOfName, formatOfText } from '../population/format.ts';
import type { HandlerContext } from './handlers/handlerRecord.ts';
import { nameOf } from './uri.ts';

/** The text and the format of a file of records, or one sentence that says why it cannot be used. `what` names it: `population`. */
export async function recordsOf(what: string, uri: string, readFile: HandlerContext['readFile']) {
  const bytes = await readFile(uri);
  if (bytes === null) return `The ${what} ${nameOf(uri)} cannot be read.`;
  const decoded = decodeText(bytes);
  if (!decoded.ok) return `The ${what} ${nameOf(uri)} cannot be used. ${decoded.error}`;
  const { text } = decoded.value;
  return { text, format: formatOfName(nameOf(uri)) ?? formatOfText(text.slice(0, 4096)) };
}

/** A text in pieces, with a pause behind each in which messages come in. */
export async function* pieces(text: string): AsyncGenerator<string> {
  const size = 1 << 20;
  for (let at = 0; at < text.length; at += size) {
    yield text.slice(at, at + size);
    await Promise.resolve();
  }
}
