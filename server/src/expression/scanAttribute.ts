import { characterName, invisibleKind, trimmedEnd } from './characters.ts';
import { ENTITY } from './transcription.ts';
import { token, type Scanner } from './tokens.ts';

const QUOTE = 34;
const OPEN = 91;
const CLOSE = 93;

/**
 * Reads the attribute reference whose `[` stands at `scanner.at`. A SCIM filter inside, as in
 * `[emails[type eq "work"].value]`, belongs to the name; a `[` anywhere else means that a `]` is missing before it.
 */
export function scanAttribute(scanner: Scanner, mayTranscribe: boolean): void {
  const { text } = scanner;
  const start = scanner.at;
  let at = start + 1;
  let filterOpen = -1;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === CLOSE) {
      if (filterOpen < 0) break;
      filterOpen = -1;
    } else if (unit === 10) break;
    else if (unit === OPEN) {
      if (filterOpen >= 0 || !/[\p{L}\p{N}_]/u.test(text.charAt(at - 1))) break;
      filterOpen = at;
    } else if (unit === QUOTE) {
      const quoteEnd = filterOpen < 0 ? -1 : endOfQuoted(text, at);
      if (quoteEnd < 0) break;
      at = quoteEnd;
    }
  }
  if (mayTranscribe && hasEntity(text, start, at)) {
    scanner.transcribed = 'html';
    return;
  }
  if (text.charCodeAt(at) === CLOSE && filterOpen < 0) finish(scanner, start, at, true, '');
  else {
    const { end, missing } = unterminatedEnd(text, start, at);
    finish(scanner, start, end, false, missing);
  }
}

function hasEntity(text: string, start: number, end: number): boolean {
  const name = text.slice(start, end);
  return name.includes('&') && ENTITY.test(name);
}

function endOfQuoted(text: string, start: number): number {
  for (let at = start + 1; at < text.length && text.charCodeAt(at) !== 10; at++) {
    if (text.charCodeAt(at) === 92) at++;
    else if (text.charCodeAt(at) === QUOTE) return at;
  }
  return -1;
}

/** A name holds no comma, parenthesis or comparison: an unterminated one ends before the first of them, perhaps inside a filter. */
function unterminatedEnd(text: string, start: number, limit: number): { readonly end: number; readonly missing: string } {
  let at = start + 1;
  let inFilter = false;
  for (; at < limit && !',()=<>;'.includes(text.charAt(at)); at++) {
    const unit = text.charCodeAt(at);
    if (unit === OPEN) inFilter = true;
    else if (unit === CLOSE) inFilter = false;
    else if (unit === QUOTE) at = endOfQuoted(text, at);
  }
  return { end: trimmedEnd(text, start + 1, at), missing: inFilter ? ']' : '' };
}

function finish(scanner: Scanner, start: number, nameEnd: number, closed: boolean, missing: string): void {
  const { text, problems } = scanner;
  const end = closed ? nameEnd + 1 : nameEnd;
  const raw = text.slice(start + 1, nameEnd);
  if (!closed) {
    problems.push({
      code: 'expr/unterminated-attribute',
      span: { start, end },
      edits: [{ span: { start: end, end }, newText: missing + ']' }],
    });
  } else if (raw.trim() === '') {
    problems.push({ code: 'expr/missing-argument', span: { start, end }, detail: '[]' });
  }
  scanner.tokens.push(token('attribute', start, end, withoutInvisible(scanner, raw, start + 1) + missing, closed));
  scanner.at = end;
}

/** The name as the service has to see it: a character that cannot be seen is reported and left out, or made a blank. */
function withoutInvisible(scanner: Scanner, raw: string, offset: number): string {
  let name = '';
  for (let at = 0; at < raw.length; at++) {
    const unit = raw.charCodeAt(at);
    const kind = unit > 32 && unit < 127 ? null : invisibleKind(unit);
    if (kind === null) {
      name += raw.charAt(at);
      continue;
    }
    const newText = kind === 'blank' && name !== '' && raw.slice(at + 1).trim() !== '' ? ' ' : '';
    const span = { start: offset + at, end: offset + at + 1 };
    scanner.problems.push({ code: 'expr/invisible-character', span, edits: [{ span, newText }], detail: characterName(unit) });
    name += newText;
  }
  return name;
}
