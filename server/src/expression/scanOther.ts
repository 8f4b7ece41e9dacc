import { characterName, invisibleKind, isDigit, isSingleQuote, isSmartQuote, isWhiteSpace, startsName } from './characters.ts';
import { endWithOperand, scanOperator } from './scanOperator.ts';
import { scanHexadecimal, scanJobParameter, scanNegativeNumber } from './scanWord.ts';
import { token, type Scanner } from './tokens.ts';
import { ENTITY, isJsonEscape } from './transcription.ts';

const HERE = new RegExp(ENTITY.source, 'iy');
const TAG = /<\/?(?:br|p|div|span|code|pre|b|strong|i|em|td|tr|li|ul)\s*\/?>/iy;
const VARIABLE = /\$(?:\{[^}\n]{0,200}\}|[\p{L}_][\p{L}\p{N}_.]*)/uy;
const LINE_COMMENT = /(?:\/\/|--|#)[^\n\r]*/y;

/** Signs that scanOperator reads. */
const COMPARING = '\u2260\u2264\u2265';

/** Characters of East Asian keyboards that stand for those of the language. */
const WIDE: Readonly<Record<string, readonly ['open' | 'close' | 'comma', string]>> = {
  '\uff08': ['open', '('],
  '\uff09': ['close', ')'],
  '\uff0c': ['comma', ','],
  '\u3001': ['comma', ','],
  '\uff1b': ['comma', ','],
};

/** Reads what is neither a name, a string nor a bracket: operators, numbers with a sign, and everything that does not belong here. */
export function scanOther(scanner: Scanner, unit: number, mayTranscribe: boolean): void {
  const { text, at } = scanner;
  if (mayTranscribe && unit === 38 && isEntity(text, at)) {
    scanner.transcribed = 'html';
    return;
  }
  if (mayTranscribe && unit === 92 && isJsonEscape(text, at)) {
    scanner.transcribed = 'json';
    return;
  }
  if (scanInvisible(scanner) || scanComment(scanner) || scanTag(scanner) || scanVariable(scanner)) return;
  const afterOperand = endWithOperand(scanner.tokens);
  if (unit === 37 && scanJobParameter(scanner)) return;
  if (unit === 38 && !afterOperand && scanHexadecimal(scanner)) return;
  if (unit === 45 && !afterOperand && isDigit(text.charCodeAt(at + 1))) return scanNegativeNumber(scanner);
  if (scanOperator(scanner) || scanWide(scanner)) return;
  scanUnexpected(scanner);
}

function isEntity(text: string, at: number): boolean {
  HERE.lastIndex = at;
  return HERE.test(text);
}

function scanInvisible(scanner: Scanner): boolean {
  const { text, at } = scanner;
  let end = at;
  let blank = false;
  for (;;) {
    const kind = invisibleKind(text.charCodeAt(end));
    if (kind === null || end >= text.length) break;
    blank ||= kind === 'blank';
    end++;
  }
  if (end === at) return false;
  const span = { start: at, end };
  const newText = blank ? ' ' : '';
  scanner.problems.push({
    code: 'expr/invisible-character',
    span,
    edits: [{ span, newText }],
    detail: characterName(text.charCodeAt(at)),
  });
  scanner.at = end;
  return true;
}

function scanComment(scanner: Scanner): boolean {
  const { text, at } = scanner;
  const end = commentEnd(text, at);
  if (end === at) return false;
  const span = { start: at, end };
  const detail = text.charAt(at) === '#' ? '#' : text.slice(at, at + 2);
  scanner.problems.push({ code: 'expr/comment', span, edits: [{ span, newText: '' }], detail });
  scanner.at = end;
  return true;
}

function commentEnd(text: string, at: number): number {
  if (text.startsWith('/*', at)) {
    const end = text.indexOf('*/', at + 2);
    return end < 0 ? text.length : end + 2;
  }
  LINE_COMMENT.lastIndex = at;
  const match = LINE_COMMENT.exec(text);
  return match === null ? at : at + match[0].trimEnd().length;
}

function scanTag(scanner: Scanner): boolean {
  TAG.lastIndex = scanner.at;
  const match = TAG.exec(scanner.text);
  if (match === null) return false;
  const span = { start: scanner.at, end: scanner.at + match[0].length };
  scanner.problems.push({ code: 'expr/html-escaped', span, edits: [{ span, newText: ' ' }], detail: match[0] });
  scanner.at = span.end;
  return true;
}

function scanVariable(scanner: Scanner): boolean {
  VARIABLE.lastIndex = scanner.at;
  const match = VARIABLE.exec(scanner.text);
  if (match === null) return false;
  const span = { start: scanner.at, end: scanner.at + match[0].length };
  scanner.problems.push({ code: 'expr/dollar-variable', span, detail: match[0] });
  scanner.tokens.push(token('word', span.start, span.end, match[0]));
  scanner.at = span.end;
  return true;
}

function scanWide(scanner: Scanner): boolean {
  const wide = WIDE[scanner.text.charAt(scanner.at)];
  if (wide === undefined) return false;
  const span = { start: scanner.at, end: scanner.at + 1 };
  scanner.problems.push({
    code: 'expr/unexpected-character',
    span,
    edits: [{ span, newText: wide[1] }],
    detail: scanner.text.charAt(scanner.at),
  });
  scanner.tokens.push(token(wide[0], span.start, span.end, wide[1]));
  scanner.at = span.end;
  return true;
}

/** Takes a run of characters without meaning as one mistake. Backticks come from pages that mark code with them. */
function scanUnexpected(scanner: Scanner): void {
  const { text, at } = scanner;
  let end = at;
  while (end < text.length && !isWhiteSpace(text.charCodeAt(end)) && hasNoMeaning(text, end)) end++;
  const span = { start: at, end: Math.max(end, at + 1) };
  const found = text.slice(span.start, span.end);
  const strays = /^[`\]]+$/.test(found);
  scanner.problems.push({
    code: 'expr/unexpected-character',
    span,
    ...(strays ? { edits: [{ span, newText: '' }] } : {}),
    detail: found,
  });
  scanner.at = span.end;
}

function hasNoMeaning(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 128) return '`]{}@?:.~^'.includes(text.charAt(at));
  if (startsName(text, at) || invisibleKind(unit) !== null || isSmartQuote(unit) || isSingleQuote(unit)) return false;
  return WIDE[text.charAt(at)] === undefined && !COMPARING.includes(text.charAt(at));
}
