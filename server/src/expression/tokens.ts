import type { SyntaxProblem } from './ast.ts';

/**
 * What the scanner tells apart. `bareText` is unquoted text that can be no name, such as `contoso.com`.
 * `not`, `missing` and `empty` never come from a well-formed text: recovery puts them in.
 */
export type TokenKind =
  | 'word'
  | 'bareText'
  | 'attribute'
  | 'string'
  | 'number'
  | 'jobParameter'
  | 'operator'
  | 'not'
  | 'open'
  | 'close'
  | 'comma'
  | 'missing'
  | 'empty';

/** A piece of an expression; `start` and `end` are UTF-16 offsets, half-open. */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** The name of a word, attribute or parameter, the unescaped text of a string, the operator, the character of a comma. */
  readonly value: string;
  /** False for a string or attribute without its end, and for a parenthesis that recovery put in. */
  readonly closed: boolean;
}

/** Makes a token. All are made here, so that they have one shape and stay fast to read. */
export function token(kind: TokenKind, start: number, end: number, value: string, closed = true): Token {
  return { kind, start, end, value, closed };
}

/** Whether an expression can end with a token of this kind, so that an operator may follow. */
export function endsOperand(kind: TokenKind | undefined): boolean {
  switch (kind) {
    case 'word':
    case 'bareText':
    case 'attribute':
    case 'string':
    case 'number':
    case 'jobParameter':
    case 'close':
      return true;
    default:
      return false;
  }
}

/** The state of the scanner. Its parts advance `at` and add to the two lists. */
export interface Scanner {
  readonly text: string;
  at: number;
  readonly tokens: Token[];
  readonly problems: SyntaxProblem[];
  /** Set when the text from `at` on turns out to be written in JSON's or HTML's escapes. */
  transcribed: 'json' | 'html' | null;
}
