import type { SyntaxProblem } from './ast.ts';

/** An HTML entity that pages and copied tables put in place of a character of the language. */
export const ENTITY = /&(?:amp;)*(?:quot|apos|lt|gt|amp|nbsp|ldquo|rdquo|lsquo|rsquo|#\d{1,6}|#x[\da-f]{1,5});/i;

/** Whether the backslash at `at`, outside of strings, is one of JSON's. `\n` and its like may also begin a name behind a domain. */
export function isJsonEscape(text: string, at: number): boolean {
  JSON_ESCAPE.lastIndex = at;
  if (JSON_ESCAPE.test(text)) return true;
  return 'nrt'.includes(text.charAt(at + 1) || ' ') && (!/[a-z]/i.test(text.charAt(at + 2)) || text.includes('\\"'));
}

/** A text read through the escapes of another notation. `offsets[i]` is the offset in the original text of unit `i`, and one more entry its end. */
export interface Transcript {
  readonly text: string;
  readonly offsets: readonly number[];
}

/**
 * Reads one level of JSON's escapes in `text` from `from` on, up to the first quotation mark without a backslash:
 * such a mark cannot be part of what was copied out of a JSON string.
 */
export function readJsonEscapes(text: string, from: number): Transcript {
  let end = from;
  while (end < text.length && text.charCodeAt(end) !== 34) end += text.charCodeAt(end) === 92 ? 2 : 1;
  const part = text.slice(from, end);
  return transcribe(text, from, part, /\\(?:u[\da-fA-F]{4}|["\\/bfnrt])/g, (escape) => {
    const kind = escape.charAt(1);
    if (kind === 'u') return String.fromCharCode(parseInt(escape.slice(2), 16));
    return JSON_CHARACTERS[kind] ?? kind;
  });
}

/** Reads the HTML entities of the whole text: a page that escapes some characters escapes all. */
export function readEntities(text: string): Transcript {
  return transcribe(text, 0, text, new RegExp(ENTITY.source, 'gi'), (entity) => {
    const name = entity.slice(1, -1).replace(/amp;/gi, '').toLowerCase();
    if (name.startsWith('#x')) return codePoint(parseInt(name.slice(2), 16), entity);
    if (name.startsWith('#')) return codePoint(parseInt(name.slice(1), 10), entity);
    return ENTITIES[name] ?? entity;
  });
}

/** The same text, `second` being a transcript of the text of `first`. */
export function composed(first: Transcript | null, second: Transcript): Transcript {
  if (first === null) return second;
  return { text: second.text, offsets: second.offsets.map((offset) => first.offsets[offset] ?? 0) };
}

/** The problem that says that `original` is written in escapes, with the edits that take them out. */
export function transcriptionProblem(code: SyntaxProblem['code'], original: string, transcript: Transcript): SyntaxProblem {
  const edits: { span: { start: number; end: number }; newText: string }[] = [];
  const { text, offsets } = transcript;
  for (let at = 0; at < text.length; at++) {
    const start = offsets[at] ?? 0;
    let next = at + 1;
    // Two units of one escape: a character outside the basic plane written as one entity.
    while (next < text.length && offsets[next] === start) next++;
    const end = offsets[next] ?? original.length;
    const newText = text.slice(at, next);
    if (end - start !== newText.length || original.slice(start, end) !== newText) edits.push({ span: { start, end }, newText });
    at = next - 1;
  }
  const span = edits[0]?.span ?? { start: 0, end: original.length };
  return { code, span, edits, detail: original.slice(span.start, span.end) };
}

const JSON_CHARACTERS: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

const JSON_ESCAPE = /\\(?:"|u[\da-fA-F]{4})/y;

const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  amp: '&',
  '': '&',
  nbsp: ' ',
  ldquo: '"',
  rdquo: '"',
  lsquo: "'",
  rsquo: "'",
};

function codePoint(point: number, otherwise: string): string {
  if (!(point > 0 && point <= 0x10ffff)) return otherwise;
  return point === 0xa0 ? ' ' : String.fromCodePoint(point);
}

function transcribe(text: string, from: number, part: string, pattern: RegExp, read: (escape: string) => string): Transcript {
  const pieces: string[] = [text.slice(0, from)];
  const offsets: number[] = [];
  for (let at = 0; at < from; at++) offsets.push(at);
  let position = 0;
  for (const match of part.matchAll(pattern)) {
    const replacement = read(match[0]);
    pieces.push(part.slice(position, match.index), replacement);
    for (let at = position; at < match.index; at++) offsets.push(from + at);
    for (let unit = 0; unit < replacement.length; unit++) offsets.push(from + match.index);
    position = match.index + match[0].length;
  }
  const tail = text.slice(from + position);
  pieces.push(tail);
  for (let at = from + position; at <= text.length; at++) offsets.push(at);
  return { text: pieces.join(''), offsets };
}
