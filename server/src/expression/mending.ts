import type { Span } from '../base/span.ts';
import type { SyntaxProblem } from './ast.ts';
import { token, type Token } from './tokens.ts';

/** What may come next: `first` right behind a call's parenthesis, `argument` behind a comma, `operand` anywhere else before an operand. */
export type Expected = 'first' | 'argument' | 'operand' | 'operator';

/** The state of recovery: a reader of `tokens` that writes `out`, a sequence of the grammar. */
export interface Mending {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly problems: SyntaxProblem[];
  /** Problems that speak for all that lies in `silenced`; spans there are in text order and apart. */
  readonly speaking: SyntaxProblem[];
  readonly silenced: Span[];
  readonly out: Token[];
  /** The parentheses that are open at the place reached; `call` tells an argument list from a group. */
  readonly frames: { readonly open: Token; readonly call: boolean }[];
  index: number;
  expected: Expected;
  /** How many closing parentheses too many are still ahead. */
  excess: number;
}

/** Passes `next` on to the grammar. */
export function emit(state: Mending, next: Token, expected: Expected): void {
  state.out.push(next);
  state.expected = expected;
  state.index++;
}

/** Puts in an empty argument right behind the comma or parenthesis before it. */
export function emitEmpty(state: Mending): void {
  const at = state.out.at(-1)?.end ?? 0;
  state.out.push(token('empty', at, at, ''));
  state.expected = 'operator';
}

/** Puts in a missing operand behind the last token, and reports it: `cause` is the operator or parenthesis that needs one. */
export function emitMissing(state: Mending, cause: Token): void {
  const previous = state.out.at(-1);
  const at = previous?.end ?? cause.start;
  const detail = cause.kind === 'open' ? '()' : state.text.slice(cause.start, cause.end);
  const reported = state.problems.at(-1);
  // An operator with nothing on either side is one mistake.
  if (reported?.code !== 'expr/missing-argument' || reported.span.start !== cause.start) {
    state.problems.push({ code: 'expr/missing-argument', span: { start: cause.start, end: cause.end }, detail });
  }
  state.out.push(token('missing', at, at, ''));
  state.expected = 'operator';
}

/** Skips the tokens up to `end` (an index), for all of which `problem` speaks. */
export function skip(state: Mending, end: number, problem: SyntaxProblem): void {
  const first = state.tokens[state.index];
  const last = state.tokens[end - 1];
  if (first !== undefined && last !== undefined) state.silenced.push({ start: first.start, end: last.end });
  state.speaking.push(problem);
  state.index = end;
}

/** The index of the parenthesis that closes the level at which `from` stands, or the end. */
export function endOfLevel(tokens: readonly Token[], from: number): number {
  let depth = 0;
  for (let index = from; index < tokens.length; index++) {
    const kind = tokens[index]?.kind;
    if (kind === 'open') depth++;
    else if (kind === 'close' && depth-- === 0) return index;
  }
  return tokens.length;
}
