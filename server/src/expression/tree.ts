import type { SyntaxProblem, ExpressionNode } from './ast.ts';
import { parseTokens, type GrammarToken, type Subtree } from './grammar.ts';
import { token, type Token } from './tokens.ts';

export interface Tree {
  readonly root: ExpressionNode;
  /** Only that operators nest too deep. */
  readonly problems: readonly SyntaxProblem[];
}

/**
 * How many levels of parentheses are parsed in one go. A level takes some 2 kB of stack in chevrotain, and a browser's
 * worker may have 500 kB in all; deeper levels are parsed first and stand for one operand each.
 */
const LEVELS_AT_ONCE = 50;

/** Builds the tree of mended tokens, of any depth that recovery lets through. */
export function buildTree(tokens: readonly Token[]): Tree {
  if (!isDeep(tokens)) return parseTokens(tokens);
  const problems: SyntaxProblem[] = [];
  const unfinished: GrammarToken[][] = [];
  let current: GrammarToken[] = [];
  let depth = 0;
  const parsed = (part: readonly GrammarToken[]): Subtree => {
    const subtree = parseTokens(part);
    problems.push(...subtree.problems);
    return subtree;
  };
  for (const next of tokens) {
    if (next.kind === 'open' && ++depth % LEVELS_AT_ONCE === 0) {
      // The name of a call belongs to its parentheses. Behind an operand no parenthesis opens, so a word is always a name.
      const name = current.at(-1)?.kind === 'word' ? current.pop() : undefined;
      unfinished.push(current);
      current = name === undefined ? [next] : [name, next];
    } else current.push(next);
    if (next.kind === 'close' && depth-- % LEVELS_AT_ONCE === 0) {
      const subtree = parsed(current);
      const { start, end } = subtree.root.span;
      current = unfinished.pop() ?? [];
      current.push({ ...token('missing', start, end, ''), subtree });
    }
  }
  const { root } = parsed(current);
  return { root, problems: problems.slice(0, 1) };
}

function isDeep(tokens: readonly Token[]): boolean {
  if (tokens.length < LEVELS_AT_ONCE) return false;
  let depth = 0;
  for (const { kind } of tokens) {
    if (kind === 'open' && ++depth >= LEVELS_AT_ONCE) return true;
    if (kind === 'close') depth--;
  }
  return false;
}
