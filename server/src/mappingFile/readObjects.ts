import type { Span } from '../base/span.ts';
import { beginsComment, skipBlanks } from './blanks.ts';
import type { Line } from './lines.ts';
import { readName } from './nameToken.ts';
import type { NameToken } from './statement.ts';

/** Reads `name -> name`; null when the line is anything else, however near. */
export function readObjects(text: string, line: Line): { readonly source: NameToken; readonly arrow: Span; readonly target: NameToken } | null {
  const source = readName(text, skipBlanks(text, line.start, line.end), line.end, '->');
  if (source === null) return null;
  const at = skipBlanks(text, source.span.end, line.end);
  if (!text.startsWith('->', at)) return null;
  const target = readName(text, skipBlanks(text, at + 2, line.end), line.end, null);
  if (target === null) return null;
  const behind = skipBlanks(text, target.span.end, line.end);
  if (behind < line.end && !beginsComment(text, behind, line.start)) return null;
  return { source, arrow: { start: at, end: at + 2 }, target };
}
