import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import type { Span } from '../base/span.ts';
import type { Statement } from '../mappingFile/statement.ts';

/** A part of a mapping file that can be folded away behind its first line. */
export interface Fold {
  readonly span: Span;
  readonly kind: 'region' | 'comment';
}

/** The folds of a mapping file: rules, mappings, scopes, long expressions, runs of comments. JSON keeps the folds of the editor (design 6). */
export function foldsOf({ source }: DocumentAnalysis): readonly Fold[] {
  if (source.kind !== 'mappingFile') return [];
  const { statements } = source.document;
  const folds: Fold[] = [];
  statements.forEach((statement, index) => {
    // The first comment of a run has looked through all of it.
    if (statement.kind === 'comment' && statements[index - 1]?.kind === 'comment') return;
    const end = lastOf(statements, index)?.span.end ?? statement.span.end;
    folds.push({ span: { start: statement.span.start, end }, kind: statement.kind === 'comment' ? 'comment' : 'region' });
  });
  return folds.filter(({ span }) => /[\r\n]/.test(source.document.text.slice(span.start, span.end)));
}

/** The last statement that folds away with this one. */
function lastOf(statements: readonly Statement[], index: number): Statement | undefined {
  const ends = ENDS[statements[index]?.kind ?? 'blank'];
  if (ends === undefined) return statements[index];
  let last = index;
  for (let at = index + 1; at < statements.length; at++) {
    const kind = statements[at]?.kind ?? 'blank';
    if (ends(kind)) break;
    // Blank lines and comments at the end belong to what follows.
    if (kind !== 'blank' && (kind !== 'comment' || statements[index]?.kind === 'comment')) last = at;
  }
  return statements[last];
}

/** What ends the part that a statement begins. */
const ENDS: Readonly<Partial<Record<Statement['kind'], (kind: Statement['kind']) => boolean>>> = {
  rule: (kind) => kind === 'rule',
  mapping: (kind) => kind === 'rule' || kind === 'mapping',
  scope: (kind) => kind !== 'clause' && kind !== 'comment',
  comment: (kind) => kind !== 'comment',
};
