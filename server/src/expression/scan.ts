import type { SyntaxProblem } from './ast.ts';
import { isDigit, isSingleQuote, isSmartQuote, startsName } from './characters.ts';
import { MOST_PROBLEMS } from './limits.ts';
import { scanAttribute } from './scanAttribute.ts';
import { scanForeignString } from './scanForeignString.ts';
import { scanOther } from './scanOther.ts';
import { scanString } from './scanString.ts';
import { scanWord } from './scanWord.ts';
import { token, type Scanner, type Token } from './tokens.ts';

export interface Scanned {
  readonly tokens: readonly Token[];
  readonly problems: SyntaxProblem[];
  /** Set when the scanner stopped at `at`, because from there on the text is written in JSON's or HTML's escapes. */
  readonly transcribed: 'json' | 'html' | null;
  readonly at: number;
}

/**
 * Cuts an expression into tokens. Every character is in a token, white space, or in the span of a problem,
 * up to the place where there are so many problems that the text is no expression.
 * @param mayTranscribe false when no further level of escapes is to be taken out
 */
export function scan(text: string, mayTranscribe: boolean): Scanned {
  const scanner: Scanner = { text, at: 0, tokens: [], problems: [], transcribed: null };
  while (scanner.at < text.length && scanner.transcribed === null && scanner.problems.length < MOST_PROBLEMS) scanNext(scanner, mayTranscribe);
  return scanner;
}

function scanNext(scanner: Scanner, mayTranscribe: boolean): void {
  const { text, at } = scanner;
  const unit = text.charCodeAt(at);
  switch (unit) {
    case 32:
    case 9:
    case 10:
    case 13:
      scanner.at++;
      return;
    case 34:
      return scanString(scanner);
    case 91:
      return scanAttribute(scanner, mayTranscribe);
    case 40:
      return single(scanner, 'open', '(');
    case 41:
      return single(scanner, 'close', ')');
    case 44:
      return single(scanner, 'comma', ',');
    case 59:
      return single(scanner, 'comma', ';');
  }
  if (startsName(text, at) || isDigit(unit)) return scanWord(scanner);
  if (isSmartQuote(unit) || isSingleQuote(unit)) return scanForeignString(scanner);
  scanOther(scanner, unit, mayTranscribe);
}

function single(scanner: Scanner, kind: Token['kind'], value: string): void {
  scanner.tokens.push(token(kind, scanner.at, scanner.at + 1, value));
  scanner.at++;
}
