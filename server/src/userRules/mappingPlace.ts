import type { Span } from '../base/span.ts';
import type { AttributeMapping } from '../model/mappingModel.ts';

/** Where a finding about the value of a mapping stands: its expression, else its target. */
export function mappingPlace({ source, targetSpan, pointer }: AttributeMapping): { readonly span: Span; readonly pointer: string } {
  return source.kind === 'expression' ? { span: source.expression.span, pointer: source.expression.pointer } : { span: targetSpan, pointer };
}
