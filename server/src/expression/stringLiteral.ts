import { isSingleQuote, isSmartQuote } from './characters.ts';

export interface DecodedString {
  readonly value: string;
  /** `offsets[i]` is the offset in the raw text of value unit `i`; one more entry gives the end of the content. */
  readonly offsets: readonly number[];
}

/**
 * The value of a string as it is written, quotation marks included.
 * Two escapes are documented, `\\` and `\"`; before any other character the backslash is kept, since nobody
 * outside can say what the service does (spec/expression-language.md, section 1).
 * Other quotation marks and a missing closing one are taken as the scanner takes them, so any text has a value.
 */
export function decodeString(raw: string): DecodedString {
  const end = contentEnd(raw);
  // Only between straight marks can a doubled one stand for itself, the habit of Excel and Visual Basic.
  const mayDouble = raw.charCodeAt(0) === QUOTE;
  const offsets: number[] = [];
  let value = '';
  let at = Math.min(1, raw.length);
  while (at < end) {
    offsets.push(at);
    const unit = raw.charCodeAt(at);
    const next = at + 1 < end ? raw.charCodeAt(at + 1) : 0;
    const pair = (unit === BACKSLASH && (next === QUOTE || next === BACKSLASH)) || (mayDouble && unit === QUOTE && next === QUOTE);
    value += pair ? raw.charAt(at + 1) : raw.charAt(at);
    at += pair ? 2 : 1;
  }
  offsets.push(end);
  return { value, offsets };
}

/** The value alone, which mostly stands there as it is. */
export function decodedValue(raw: string): string {
  const content = raw.slice(1, contentEnd(raw));
  return /["\\]/.test(content) ? decodeString(raw).value : content;
}

/** Writes a value as a string of the language. */
export function encodeString(value: string): string {
  return '"' + value.replace(/["\\]/g, '\\$&') + '"';
}

/** Whether a unit can close a string that `opening` opened; typographic and straight marks may be mixed. */
export function closesString(opening: number, unit: number): boolean {
  if (isSingleQuote(opening)) return isSingleQuote(unit);
  return unit === QUOTE || isSmartQuote(unit);
}

const QUOTE = 34;
const BACKSLASH = 92;

function contentEnd(raw: string): number {
  const last = raw.length - 1;
  if (last < 1 || !closesString(raw.charCodeAt(0), raw.charCodeAt(last))) return raw.length;
  let backslashes = 0;
  while (last - 1 - backslashes > 0 && raw.charCodeAt(last - 1 - backslashes) === BACKSLASH) backslashes++;
  return backslashes % 2 === 0 ? last : raw.length;
}
