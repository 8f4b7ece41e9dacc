import { atEnd, looksAt, peek, refuse, spanFrom, type PatternReader } from './patternReader.ts';
import type { IgnoredNode } from './regexTree.ts';

/** Reads what has no meaning: comments `(?#…)`, and under the option `x` blanks and `#` comments up to the line feed. */
export function skipIgnored(reader: PatternReader): IgnoredNode[] {
  const ignored: IgnoredNode[] = [];
  for (;;) {
    const start = reader.position;
    const what = skipOne(reader);
    if (what === null) return ignored;
    ignored.push({ kind: 'ignored', span: spanFrom(reader, start), what });
  }
}

// .NET takes these five for blanks under the option `x`; a vertical tab is a literal (observed).
const BLANKS = ' \t\n\f\r';

function skipOne(reader: PatternReader): 'comment' | 'blank' | null {
  if (looksAt(reader, '(?#')) {
    const start = reader.position;
    const end = reader.pattern.indexOf(')', start);
    reader.position = end < 0 ? reader.pattern.length : end + 1;
    if (end < 0) refuse(reader, 'unclosed-comment', { start, end: start + 3 });
    return 'comment';
  }
  if (!reader.options.ignoreBlanks || atEnd(reader)) return null;
  if (peek(reader) === '#') {
    const end = reader.pattern.indexOf('\n', reader.position);
    reader.position = end < 0 ? reader.pattern.length : end;
    return 'comment';
  }
  if (!BLANKS.includes(peek(reader))) return null;
  while (!atEnd(reader) && BLANKS.includes(peek(reader))) reader.position++;
  return 'blank';
}
