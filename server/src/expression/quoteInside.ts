import type { SyntaxProblem } from './ast.ts';
import { decodeString } from './stringLiteral.ts';
import { token, type Token } from './tokens.ts';

/** How many tokens between two quotation marks are looked at: keeps broken texts linear. */
const MOST_TOKENS = 20;

/**
 * The index behind the tokens that belong to `previous`, because a quotation mark inside its text ended it too early:
 * `"say "hi" now"` and `"say ""hi"" now"` are three strings to the scanner, with no gap between them. `index` when not so.
 */
export function endOfQuoteInside(text: string, tokens: readonly Token[], previous: Token | undefined, index: number): number {
  if (previous === undefined || !isStraight(text, previous)) return index;
  let end = index;
  let last = previous;
  for (let at = index; at < tokens.length && at < end + MOST_TOKENS; at++) {
    const next = tokens[at];
    if (next === undefined || next.kind === 'comma' || next.kind === 'open' || next.kind === 'close') break;
    if (last.kind === 'string' && next.start !== last.end) break;
    if (next.kind === 'string') {
      if (next.start !== last.end || !isStraight(text, next)) break;
      end = at + 1;
    }
    last = next;
  }
  return end;
}

function isStraight(text: string, { kind, start, closed }: Token): boolean {
  return kind === 'string' && closed && text.charCodeAt(start) === 34;
}

/** One string of `first` and the tokens behind it, and the problem that escapes the quotation marks inside. */
export function mergedString(text: string, first: Token, rest: readonly Token[]): { merged: Token; problem: SyntaxProblem } {
  const start = first.start;
  const end = rest.at(-1)?.end ?? first.end;
  const edits: { span: { start: number; end: number }; newText: string }[] = [];
  for (let at = start + 1; at < end - 1; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 92) at++;
    else if (unit === 34) {
      const doubled = text.charCodeAt(at + 1) === 34 && at + 1 < end - 1;
      edits.push({ span: { start: at, end: doubled ? at + 1 : at }, newText: '\\' });
      if (doubled) at++;
    }
  }
  const merged = token('string', start, end, decodeString(text.slice(start, end)).value);
  return { merged, problem: { code: 'expr/unescaped-quote', span: { start, end }, edits } };
}
