import type { MappingFileDocument } from './mappingFileDocument.ts';
import type { Statement } from './statement.ts';

/** The statement whose lines hold the offset; behind the last line end, the last one. Null for an empty text. */
export function statementAt(document: MappingFileDocument, offset: number): Statement | null {
  const { statements } = document;
  let low = 0;
  let high = statements.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((statements[middle]?.lines.start ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return statements[low] ?? null;
}
