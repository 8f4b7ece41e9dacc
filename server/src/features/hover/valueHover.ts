import { spanToDocument } from '../../base/offsetMap.ts';
import type { EvaluationAnswer } from '../../evaluate/evaluationRequest.ts';
import type { Place } from '../locate.ts';
import { codeSpan, plainMarkdown } from '../markdown.ts';
import { valueInWords } from '../valueHints.ts';
import type { HoverText } from './hover.ts';

/** What the part of an expression under the cursor gives for the pinned user; null where it was not evaluated. */
export function valueHover({ expression, path }: Extract<Place, { readonly kind: 'expression' }>, answer: EvaluationAnswer, user: string): HoverText | null {
  const node = path.at(-1);
  if (node === undefined || node.kind === 'missing' || answer.status === 'invalid') return null;
  const isWhole = node === expression.parsed.root;
  const line = answer.trace?.find(({ start, end }) => start === node.span.start && end === node.span.end);
  if (!isWhole && line === undefined) return null;
  const value = isWhole ? valueInWords(answer, expression.mapping) : valueInWords(line ?? answer, null);
  const text = expression.parsed.text.slice(node.span.start, node.span.end);
  return { markdown: `For **${plainMarkdown(user)}**: ${codeSpan(text)} gives ${codeSpan(value)}`, span: spanToDocument(expression.embedded.map, node.span) };
}
