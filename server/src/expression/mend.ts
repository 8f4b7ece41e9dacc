import type { Span } from '../base/span.ts';
import type { SyntaxProblem } from './ast.ts';
import { MOST_PROBLEMS } from './limits.ts';
import { continueAfterOperand } from './mendAfterOperand.ts';
import { emitEmpty, emitMissing, type Mending } from './mending.ts';
import { readOperand } from './mendOperand.ts';
import { token, type Token } from './tokens.ts';

export interface Mended {
  readonly tokens: readonly Token[];
  readonly problems: readonly SyntaxProblem[];
  /** Whether an operator stands there that only other languages have. */
  readonly foreign: boolean;
}

/**
 * Makes a sequence of the grammar out of any tokens: puts in what is missing, leaves out what is too much, and adds a
 * problem for each. Every token is looked at a bounded number of times, so that any text ends.
 * @param found the problems of the scanner
 */
export function mend(text: string, tokens: readonly Token[], found: readonly SyntaxProblem[]): Mended {
  const state: Mending = {
    text,
    tokens,
    problems: [...found],
    speaking: [],
    silenced: [],
    out: [],
    frames: [],
    index: 0,
    expected: 'operand',
    excess: excessOf(tokens),
  };
  for (;;) {
    const next = tokens[state.index];
    if (next === undefined || state.problems.length + state.speaking.length > 2 * MOST_PROBLEMS) break;
    if (state.expected === 'operator') continueAfterOperand(state, next);
    else readOperand(state, next);
  }
  finish(state);
  const foreign = state.out.some(({ kind, value }) => kind === 'not' || (kind === 'operator' && !COMPARISONS.has(value)));
  return { tokens: state.out, foreign, problems: [...audible(state.problems, state.silenced), ...state.speaking] };
}

const COMPARISONS: ReadonlySet<string> = new Set(['=', '<>', '>', '>=', '<', '<=']);

function excessOf(tokens: readonly Token[]): number {
  let excess = 0;
  for (const { kind } of tokens) {
    if (kind === 'close') excess++;
    else if (kind === 'open') excess--;
  }
  return excess;
}

function finish(state: Mending): void {
  const { text, tokens, frames, out, problems } = state;
  const innermost = frames.at(-1);
  const count = frames.length;
  if (out.length === 0 && count === 0) {
    if (problems.length === 0 && state.speaking.length === 0) problems.push({ code: 'expr/missing-expression', span: { start: 0, end: text.length } });
    out.push(token('missing', 0, 0, ''));
    return;
  }
  if (state.expected === 'argument') emitEmpty(state);
  const last = out.at(-1);
  if (state.expected === 'operand' && last !== undefined) emitMissing(state, last);
  for (let frame = 0; frame < count; frame++) out.push(token('close', text.length, text.length, '', false));
  const end = tokens.at(-1)?.end ?? text.length;
  if (innermost !== undefined) {
    const { open } = innermost;
    problems.push({
      code: 'expr/unbalanced-paren',
      span: { start: open.start, end: open.end },
      edits: [{ span: { start: end, end }, newText: ')'.repeat(count) }],
      detail: ')',
    });
  }
}

/** Drops what lies in text that another problem speaks for. */
function audible(problems: readonly SyntaxProblem[], silenced: readonly Span[]): readonly SyntaxProblem[] {
  if (silenced.length === 0 || problems.length === 0) return problems;
  const sorted = [...problems].sort((a, b) => a.span.start - b.span.start);
  let index = 0;
  return sorted.filter(({ span }) => {
    while (index < silenced.length - 1 && (silenced[index]?.end ?? 0) <= span.start) index++;
    const quiet = silenced[index];
    return quiet === undefined || span.start < quiet.start || span.end > quiet.end;
  });
}
