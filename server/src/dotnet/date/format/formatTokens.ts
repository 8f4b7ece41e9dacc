import type { Span } from '../../../base/span.ts';

/** The letters that stand for a part of a date in a custom format. */
export type SpecifierLetter = 'd' | 'f' | 'F' | 'g' | 'h' | 'H' | 'K' | 'm' | 'M' | 's' | 't' | 'y' | 'z';

/** One element of a custom format; spans are offsets in the format text. */
export type FormatToken =
  | { readonly kind: 'specifier'; readonly letter: SpecifierLetter; readonly count: number; readonly afterPercent: boolean; readonly span: Span }
  /** An unquoted Z: printed as a letter, but read as "GMT or Z", which marks the date as UTC. */
  | { readonly kind: 'zoneLetter'; readonly span: Span }
  | { readonly kind: 'dateSeparator'; readonly span: Span }
  | { readonly kind: 'timeSeparator'; readonly span: Span }
  | { readonly kind: 'literal'; readonly text: string; readonly form: 'plain' | 'quoted' | 'escaped'; readonly span: Span };

/** A reason why .NET refuses the format, whatever the date. */
export interface TokenProblem {
  readonly code: 'unclosedQuote' | 'danglingEscape' | 'danglingPercent' | 'fractionTooLong';
  readonly span: Span;
}

export interface TokenizedFormat {
  readonly tokens: readonly FormatToken[];
  readonly problems: readonly TokenProblem[];
}

/** The most digits a fraction of a second can have, one for each power of ten down to a tick. */
export const MOST_FRACTION_DIGITS = 7;

/** Splits a custom format into tokens, by the rules of .NET's custom date format strings. Reading and writing dates use the same tokens. */
export function tokenizeFormat(format: string): TokenizedFormat {
  const tokens: FormatToken[] = [];
  const problems: TokenProblem[] = [];
  let at = 0;
  let afterPercent = false;
  while (at < format.length) {
    const step = tokenAt(format, at, afterPercent);
    if (step.token !== undefined) tokens.push(step.token);
    if (step.problem !== undefined) problems.push(step.problem);
    afterPercent = format.charAt(at) === '%' && step.token === undefined;
    at = step.end;
  }
  return { tokens, problems };
}

interface Step {
  readonly token?: FormatToken;
  readonly problem?: TokenProblem;
  readonly end: number;
}

function tokenAt(format: string, start: number, afterPercent: boolean): Step {
  const character = format.charAt(start);
  if (isSpecifierLetter(character)) return specifierAt(format, start, character, afterPercent);
  const span = { start, end: start + 1 };
  switch (character) {
    case '\'':
    case '"':
      return quotedAt(format, start);
    case '\\':
      return escapedAt(format, start);
    case '%':
      return percentAt(format, start);
    case '/':
      return { token: { kind: 'dateSeparator', span }, end: span.end };
    case ':':
      return { token: { kind: 'timeSeparator', span }, end: span.end };
    case 'Z':
      return { token: { kind: 'zoneLetter', span }, end: span.end };
    default:
      return { token: { kind: 'literal', text: character, form: 'plain', span }, end: span.end };
  }
}

function isSpecifierLetter(character: string): character is SpecifierLetter {
  return 'dfFghHKmMstyz'.includes(character);
}

function specifierAt(format: string, start: number, letter: SpecifierLetter, afterPercent: boolean): Step {
  let end = start + 1;
  // K is complete by itself; every other letter says more when it is repeated.
  while (letter !== 'K' && format.charAt(end) === letter) end += 1;
  const span = { start, end };
  const token: FormatToken = { kind: 'specifier', letter, count: end - start, afterPercent, span };
  const tooLong = (letter === 'f' || letter === 'F') && token.count > MOST_FRACTION_DIGITS;
  return tooLong ? { token, problem: { code: 'fractionTooLong', span }, end } : { token, end };
}

function quotedAt(format: string, start: number): Step {
  const quote = format.charAt(start);
  let text = '';
  for (let at = start + 1; at < format.length; at += 1) {
    const character = format.charAt(at);
    if (character === quote) return { token: { kind: 'literal', text, form: 'quoted', span: { start, end: at + 1 } }, end: at + 1 };
    if (character === '\\') at += 1;
    text += format.charAt(at);
  }
  return { problem: { code: 'unclosedQuote', span: { start, end: format.length } }, end: format.length };
}

function escapedAt(format: string, start: number): Step {
  const span = { start, end: Math.min(start + 2, format.length) };
  if (start + 1 >= format.length) return { problem: { code: 'danglingEscape', span }, end: span.end };
  return { token: { kind: 'literal', text: format.charAt(start + 1), form: 'escaped', span }, end: span.end };
}

function percentAt(format: string, start: number): Step {
  const next = format.charAt(start + 1);
  if (next !== '' && next !== '%') return { end: start + 1 };
  return { problem: { code: 'danglingPercent', span: { start, end: start + 1 + next.length } }, end: start + 1 + next.length };
}
