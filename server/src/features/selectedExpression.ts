import type { AnalysedExpression } from '../analysis/analysedExpression.ts';
import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { fromDocument } from '../base/offsetMap.ts';
import type { Span } from '../base/span.ts';
import type { ExpressionNode } from '../expression/ast.ts';
import { nodesAround } from '../expression/walk.ts';

/** The one expression that a selection touches. */
export interface SelectedExpression {
  readonly expression: AnalysedExpression;
  /** What is selected of it, in offsets of its text, without blanks at the ends. */
  readonly selection: Span;
  /** From the root to the innermost node around the selection; at least one. */
  readonly path: readonly ExpressionNode[];
}

/** The expression under a selection of document offsets; null when there is none, or more than one. */
export function selectedExpression(analysis: DocumentAnalysis, selected: Span): SelectedExpression | null {
  const [expression, another] = analysis.expressions.filter(({ embedded: { span } }) => span.start <= selected.end && span.end >= selected.start);
  if (expression === undefined || another !== undefined) return null;
  const selection = selectionIn(expression, selected);
  const path = nodesAround(expression.parsed.root, selection);
  return path.length === 0 ? null : { expression, selection, path };
}

function selectionIn({ embedded: { text, map, span } }: AnalysedExpression, selected: Span): Span {
  const start = fromDocument(map, Math.max(selected.start, span.start));
  const end = fromDocument(map, Math.min(selected.end, span.end));
  const part = text.slice(start, end);
  if (part.trim() === '') return { start, end: start };
  return { start: start + part.length - part.trimStart().length, end: end - part.length + part.trimEnd().length };
}
