import { bareText, endOfWords } from './bareText.ts';
import { DEEPEST_NESTING } from './limits.ts';
import { dropClosing } from './mendAfterOperand.ts';
import { emit, emitEmpty, emitMissing, endOfLevel, skip, type Mending } from './mending.ts';
import { wordOperator } from './scanOperator.ts';
import { token, type Token } from './tokens.ts';

/** Nobody negates twice on purpose. */
const MOST_NEGATIONS = 8;

/** Reads on where an operand or an empty argument may stand. */
export function readOperand(state: Mending, next: Token): void {
  switch (next.kind) {
    case 'attribute':
    case 'string':
    case 'jobParameter':
      return emit(state, next, 'operator');
    case 'word':
    case 'bareText':
    case 'number':
      return readWord(state, next);
    case 'not':
      return readNegation(state, next);
    case 'open':
      return openLevel(state, next, false);
    case 'operator':
      if (state.out.length === 0 && next.value === '=') return dropLeadingEquals(state, next);
      // Without a left side, a word is no operator.
      if (/[a-z]/i.test(next.value)) return emit(state, token('word', next.start, next.end, next.value.replace('-', '')), 'operator');
      emitMissing(state, next);
      return emit(state, next, 'operand');
    case 'comma':
    case 'close':
      return readEnd(state, next);
    case 'missing':
    case 'empty':
      return emit(state, next, 'operator');
  }
}

/** `=Append(…)` is how a spreadsheet wants it. */
function dropLeadingEquals(state: Mending, next: Token): void {
  const span = { start: next.start, end: next.end };
  state.problems.push({ code: 'expr/statement-separator', span, edits: [{ span, newText: '' }], detail: '=' });
  state.index++;
}

/** An argument ends before it has begun. */
function readEnd(state: Mending, next: Token): void {
  const last = state.out.at(-1);
  if (state.expected === 'first' && next.kind === 'close') state.expected = 'operator';
  else if (state.expected !== 'operand') emitEmpty(state);
  else if (last !== undefined) emitMissing(state, last);
  else if (next.kind === 'close') dropClosing(state);
  else {
    const span = { start: next.start, end: next.end };
    // A comma of another script has been reported already.
    if (!state.problems.some((problem) => problem.span.start === span.start)) {
      state.problems.push({ code: 'expr/unexpected-character', span, edits: [{ span, newText: '' }], detail: next.value });
    }
    state.index++;
  }
}

function readWord(state: Mending, next: Token): void {
  const { tokens, index } = state;
  const following = tokens[index + 1];
  if (following?.kind === 'open' && next.kind !== 'number') return openLevel(state, next, true);
  if (isNegation(next, following)) return readNegation(state, token('not', next.start, next.end, 'NOT'));
  const end = endOfWords(tokens, index);
  if (end === index + 1 && state.excess > 0 && next.kind === 'word' && startsArgument(following)) return openMissing(state, next);
  if (end === index + 1 && next.kind !== 'bareText') return emit(state, next, 'operator');
  const words = tokens.slice(index, end);
  const whole = bareText(state.text, words);
  skip(state, end, whole.problem);
  state.out.push(whole.token);
  state.expected = 'operator';
}

/** Negations in a row, each of which adds a level to the tree, are cut like parentheses, but much earlier. */
function readNegation(state: Mending, next: Token): void {
  const { out, tokens, index } = state;
  if (out.length < MOST_NEGATIONS || out.slice(-MOST_NEGATIONS).some(({ kind }) => kind !== 'not')) return emit(state, next, 'operand');
  let end = index + 1;
  while (tokens[end]?.kind === 'not' || isNot(tokens[end])) end++;
  skip(state, end, { code: 'expr/too-deep', span: { start: next.start, end: next.end } });
}

function isNot(candidate: Token | undefined): boolean {
  return candidate?.kind === 'word' && /^not$/i.test(candidate.value);
}

/** `NOT x`; with a parenthesis behind it the word is a function's name. */
function isNegation(word: Token, following: Token | undefined): boolean {
  if (!isNot(word)) return false;
  if (following?.kind === 'word') return wordOperator(following.value) === undefined;
  return following?.kind === 'attribute' || following?.kind === 'string' || following?.kind === 'not';
}

function startsArgument(following: Token | undefined): boolean {
  return following?.kind === 'attribute' || following?.kind === 'string' || following?.kind === 'jobParameter';
}

/** Opens an argument list (`first` is the name) or a group (`first` is the parenthesis). */
function openLevel(state: Mending, first: Token, call: boolean): void {
  const { tokens, frames, index } = state;
  const open = call ? tokens[index + 1] : first;
  if (open === undefined) return;
  if (frames.length >= DEEPEST_NESTING) {
    const close = endOfLevel(tokens, index + (call ? 2 : 1));
    const at = first.start;
    skip(state, Math.min(close + 1, tokens.length), { code: 'expr/too-deep', span: { start: first.start, end: open.end } });
    state.out.push(token('missing', at, at, ''));
    state.expected = 'operator';
    return;
  }
  frames.push({ open, call });
  if (call) state.out.push(first.kind === 'word' ? first : token('word', first.start, first.end, first.value));
  state.index += call ? 1 : 0;
  emit(state, open, call ? 'first' : 'operand');
}

/** A function's name whose opening parenthesis was forgotten: `Append [a], "x")`. */
function openMissing(state: Mending, name: Token): void {
  const at = { start: name.end, end: name.end };
  const span = { start: name.start, end: name.end };
  state.problems.push({ code: 'expr/unbalanced-paren', span, edits: [{ span: at, newText: '(' }], detail: '(' });
  state.excess--;
  const open = token('open', name.end, name.end, '(');
  state.frames.push({ open, call: true });
  emit(state, name, 'first');
  state.out.push(open);
}
