import type { FormatProblem } from './formatProblem.ts';
import type { FormatToken, SpecifierLetter } from './formatTokens.ts';
import { isWhiteSpace, skipWhiteSpace, trimEnd } from '../../whiteSpace.ts';

type Specifier = Extract<FormatToken, { kind: 'specifier' }>;

/** What .NET accepts in a format but the writer probably did not mean, in the order of the format. */
export function suspicionsOf(format: string, tokens: readonly FormatToken[]): readonly FormatProblem[] {
  const specifiers = tokens.filter((token): token is Specifier => token.kind === 'specifier');
  return [...edgeBlanks(format), ...tokens.flatMap((token) => strayLetter(token)), ...specifiers.flatMap((token) => swapped(token, specifiers))]
    .sort((one, other) => one.span.start - other.span.start);
}

function edgeBlanks(format: string): FormatProblem[] {
  const first = skipWhiteSpace(format, 0);
  const last = Math.max(first, trimEnd(format).length);
  const message = 'The blanks at the edge of the date format become part of the value; remove them.';
  return [{ start: 0, end: first }, { start: last, end: format.length }]
    .filter(({ start, end }) => end > start && isWhiteSpace(format.charAt(start)))
    .map((span) => ({ code: 'blankAtEdge', severity: 'warning', message, span }));
}

/** The letters people bring along from other date libraries, and what .NET calls the part. */
const FOREIGN_LETTERS: Readonly<Record<string, string>> = {
  Y: 'y (year)', D: 'd (day)', S: 's (second) or f (fraction)', a: 'tt (AM or PM)', A: 'tt (AM or PM)', p: 'tt (AM or PM)',
  n: 'm (minute)', N: 'm (minute)', E: 'ddd (name of the day)', X: 'zzz (offset)', x: 'zzz (offset)', u: 'yyyy (year)', L: 'M (month)',
};

function strayLetter(token: FormatToken): FormatProblem[] {
  const { span } = token;
  if (token.kind === 'zoneLetter') {
    const message = 'Z is written as it stands and does not convert the time to UTC; write \'Z\' to show that this is meant, or K for the real zone.';
    return [{ code: 'unquotedZone', severity: 'info', message, span }];
  }
  if (token.kind !== 'literal' || token.form !== 'plain' || !/\p{L}/u.test(token.text)) return [];
  const meant = FOREIGN_LETTERS[token.text];
  if (meant !== undefined) {
    const message = `"${token.text}" is no .NET format letter and is copied as it stands; .NET writes ${meant}.`;
    return [{ code: 'foreignLetter', severity: 'warning', message, span }];
  }
  const message = `"${token.text}" is copied as it stands; write '${token.text}' in quotation marks to show that this is meant.`;
  return [{ code: 'unquotedLetter', severity: 'info', message, span }];
}

/** Letters that were taken for their neighbours: M and m, h and H. */
function swapped(token: Specifier, all: readonly Specifier[]): FormatProblem[] {
  const has = (letter: SpecifierLetter): boolean => all.some((other) => other.letter === letter);
  const hasHour = has('h') || has('H');
  const { letter, count, span } = token;
  const warning = (code: string, message: string): FormatProblem[] => [{ code, severity: 'warning', message, span }];
  const run = letter.repeat(count);
  if (letter === 'm' && !hasHour && !has('M') && (has('y') || has('d'))) {
    return warning('minutesForMonth', `"${run}" means minutes; the month is "${'M'.repeat(count)}".`);
  }
  if (letter === 'M' && count <= 2 && hasHour && !has('m') && follows(token, all, ['h', 'H'])) {
    return warning('monthForMinutes', `"${run}" means the month; minutes are "${'m'.repeat(count)}".`);
  }
  if (letter === 'h' && !has('t')) {
    return warning('hourWithoutHalf', `"${run}" is the 12-hour clock, but no "tt" says AM or PM; use "${'H'.repeat(count)}" for the 24-hour clock.`);
  }
  if (letter === 'H' && has('t')) {
    return [{
      code: 'halfBesideFullHour', severity: 'info', span,
      message: `"${run}" is the 24-hour clock, so AM or PM beside it is superfluous, and when reading must agree with it; "${'h'.repeat(count)}" is the 12-hour clock.`,
    }];
  }
  return [];
}

function follows(token: Specifier, all: readonly Specifier[], letters: readonly SpecifierLetter[]): boolean {
  const before = all[all.indexOf(token) - 1];
  return before !== undefined && letters.includes(before.letter);
}
