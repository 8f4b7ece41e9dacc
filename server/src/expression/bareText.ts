import type { SyntaxProblem } from './ast.ts';
import { isDigit } from './characters.ts';
import { wordOperator } from './scanOperator.ts';
import { encodeString } from './stringLiteral.ts';
import { token, type Token } from './tokens.ts';

/**
 * The index behind the run of words that begins at `first`: words, numbers and unquoted text with no comma, operator
 * or parenthesis between them but a gap, such as `hello world`. A call's name ends the run before it; numbers alone are no run.
 */
export function endOfWords(tokens: readonly Token[], first: number): number {
  let index = first;
  let onlyNumbers = true;
  for (;;) {
    const next = tokens[index];
    if (next === undefined || !isWord(next)) break;
    if (index > first && (next.start === tokens[index - 1]?.end || tokens[index + 1]?.kind === 'open')) break;
    const operator = index > first && next.kind === 'word' && wordOperator(next.value) !== undefined;
    if (operator && !isConjunction(next, tokens[index + 1], tokens[index + 2])) break;
    if (next.kind !== 'number') onlyNumbers = false;
    index++;
  }
  return onlyNumbers ? first + 1 : index;
}

/** One identifier for several words in a row, or for text that can be no name; the problem quotes it. */
export function bareText(text: string, words: readonly Token[]): { token: Token; problem: SyntaxProblem } {
  const start = words[0]?.start ?? 0;
  const end = words.at(-1)?.end ?? start;
  const span = { start, end };
  const written = words.length === 1 ? (words[0]?.value ?? '') : text.slice(start, end);
  return {
    token: token('word', start, end, written),
    problem: { code: 'expr/bare-text', span, edits: [{ span, newText: encodeString(written) }], detail: written },
  };
}

function isWord({ kind, value }: Token): boolean {
  return kind === 'word' || kind === 'bareText' || (kind === 'number' && isDigit(value.charCodeAt(0)));
}

/** `and` and `or` in small letters between two plain words are prose: no bare word of the language is a condition. */
function isConjunction(word: Token, next: Token | undefined, afterNext: Token | undefined): boolean {
  if (word.value !== 'and' && word.value !== 'or') return false;
  return next !== undefined && isWord(next) && next.start > word.end && afterNext?.kind !== 'open';
}
