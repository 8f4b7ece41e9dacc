import type { Span } from '../base/span.ts';
import { isBlankAt, skipBlanks } from './blanks.ts';
import type { Line } from './lines.ts';
import { readName } from './nameToken.ts';
import { readObjects } from './readObjects.ts';
import type { NameToken } from './statement.ts';

/** The words that begin a header line or a profile line (design 2). */
export const KEYWORDS = ['profile', 'rule', 'mapping', 'actions', 'scope'] as const;

export type Keyword = (typeof KEYWORDS)[number];

const KEYWORD = /(?:profile|rule|mapping|actions|scope)/y;

/** The target and the `<-` of a line that is an assign: the first `<-` outside quotes and brackets whose left side is a name. */
export function readTarget(text: string, line: Line): { readonly target: NameToken; readonly separator: Span } | null {
  const target = readName(text, skipBlanks(text, line.start, line.end), line.end, '<-');
  if (target === null) return null;
  const at = skipBlanks(text, target.span.end, line.end);
  return text.startsWith('<-', at) && at + 2 <= line.end ? { target, separator: { start: at, end: at + 2 } } : null;
}

/** The keyword that the line begins with, or null. */
export function keywordAt(text: string, line: Line): { readonly word: Keyword; readonly span: Span } | null {
  const start = skipBlanks(text, line.start, line.end);
  KEYWORD.lastIndex = start;
  if (!KEYWORD.test(text)) return null;
  const end = KEYWORD.lastIndex;
  const whole = end === line.end || (end < line.end && (text.charCodeAt(end) === 34 || isBlankAt(text, end)));
  const word = KEYWORDS.find((keyword) => keyword === text.slice(start, end));
  return whole && word !== undefined ? { word, span: { start, end } } : null;
}

/** Whether the line is an assign or a header, which ends the expression above it (design 2). */
export function beginsStatement(text: string, line: Line): boolean {
  return readTarget(text, line) !== null || keywordAt(text, line) !== null || readObjects(text, line) !== null;
}
