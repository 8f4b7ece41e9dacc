import type { SyntaxProblem } from './ast.ts';
import { emit, endOfLevel, skip, type Mending } from './mending.ts';
import { endOfQuoteInside, mergedString } from './quoteInside.ts';
import { wordOperator } from './scanOperator.ts';
import { token, type Token } from './tokens.ts';

/** Reads on where an operand is complete: an operator, a comma or a closing parenthesis may follow. */
export function continueAfterOperand(state: Mending, next: Token): void {
  // Behind nothing, a word is no operator.
  const mayBeWord = state.out.at(-1)?.kind !== 'missing';
  if (next.kind === 'operator' && (mayBeWord || !/[a-z]/i.test(next.value))) return emit(state, next, 'operand');
  if (next.kind === 'close') return close(state, next);
  const operator = next.kind === 'word' && mayBeWord ? wordOperator(next.value) : undefined;
  if (operator !== undefined) return emitWordOperator(state, next, operator.operator, operator.repair);
  const end = endOfQuoteInside(state.text, state.tokens, state.out.at(-1), state.index);
  if (end > state.index) return mergeStrings(state, end);
  const frame = state.frames.at(-1);
  if (frame === undefined) return readTrailing(state, next);
  if (!frame.call) return skipRestOfGroup(state, next);
  if (next.kind === 'comma') return separate(state, next);
  missingComma(state);
}

/** Leaves out a run of closing parentheses that close nothing. */
export function dropClosing(state: Mending): void {
  const { tokens, problems } = state;
  const start = tokens[state.index]?.start ?? 0;
  let end = start;
  for (let next = tokens[state.index]; next?.kind === 'close'; next = tokens[++state.index]) {
    end = next.end;
    state.excess--;
  }
  const span = { start, end };
  problems.push({ code: 'expr/unbalanced-paren', span, edits: [{ span, newText: '' }], detail: '(' });
}

function close(state: Mending, next: Token): void {
  if (state.frames.length === 0) return dropClosing(state);
  // With one parenthesis too many, the one before a comma is it: `Append(ToLower([a])), "x")`.
  const early = state.excess > 0 && state.frames.length === 1 && state.tokens[state.index + 1]?.kind === 'comma';
  if (early && state.out.at(-1)?.kind !== 'open') return dropClosing(state);
  state.frames.pop();
  emit(state, next, 'operator');
}

function emitWordOperator(state: Mending, next: Token, operator: string, repair: string | undefined): void {
  const span = { start: next.start, end: next.end };
  if (repair !== undefined) {
    state.problems.push({ code: 'expr/equality-spelling', span, edits: [{ span, newText: repair }], detail: next.value });
  }
  emit(state, token('operator', next.start, next.end, operator), 'operand');
}

function separate(state: Mending, next: Token): void {
  if (next.value === ';') {
    const span = { start: next.start, end: next.end };
    state.problems.push({ code: 'expr/statement-separator', span, edits: [{ span, newText: ',' }], detail: ';' });
  }
  emit(state, next, 'argument');
}

function missingComma(state: Mending): void {
  const at = state.out.at(-1)?.end ?? 0;
  const span = { start: at, end: at };
  state.problems.push({ code: 'expr/missing-comma', span, edits: [{ span, newText: ',' }] });
  state.out.push(token('comma', at, at, ','));
  state.expected = 'argument';
}

function mergeStrings(state: Mending, end: number): void {
  const last = state.out.pop();
  if (last === undefined) return;
  const { merged, problem } = mergedString(state.text, last, state.tokens.slice(state.index, end));
  state.out.push(merged);
  skip(state, end, problem);
}

function skipRestOfGroup(state: Mending, next: Token): void {
  const span = { start: next.start, end: next.end };
  const detail = state.text.slice(next.start, next.end);
  skip(state, endOfLevel(state.tokens, state.index), { code: 'expr/unexpected-character', span, detail });
}

/** The expression is complete, and something else follows. */
function readTrailing(state: Mending, next: Token): void {
  const { tokens, index } = state;
  const rest = tokens.slice(index);
  const span = { start: next.start, end: rest.at(-1)?.end ?? next.end };
  const separatorsOnly = rest.every(({ value, kind }) => kind === 'comma' && value === ';');
  const problem: SyntaxProblem = separatorsOnly
    ? { code: 'expr/statement-separator', span, edits: rest.map(({ start, end }) => ({ span: { start, end }, newText: '' })), detail: ';' }
    : { code: 'expr/trailing-input', span };
  skip(state, tokens.length, problem);
}
