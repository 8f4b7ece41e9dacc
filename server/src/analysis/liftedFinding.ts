import { spanToDocument } from '../base/offsetMap.ts';
import type { Span } from '../base/span.ts';
import type { TextEdit } from '../base/textEdit.ts';
import type { MappingEdit } from '../model/mappingEdit.ts';
import type { Finding, Fix } from '../rules/finding.ts';
import type { ExpressionFinding, RuleDescription } from '../rules/ruleRecord.ts';
import type { AnalysedExpression } from './analysedExpression.ts';

/** A finding about an expression, given in offsets of the expression, as one about its document. */
export function liftedFinding(expression: AnalysedExpression, rule: RuleDescription, finding: ExpressionFinding): Finding {
  return {
    code: rule.code,
    severity: finding.severity ?? rule.level,
    message: finding.message,
    fidelity: rule.fidelity,
    span: documentSpan(expression, finding.span),
    pointer: expression.embedded.pointer,
    fixes: (finding.fixes ?? []).map(
      (fix): Fix => ({ title: fix.title, safe: fix.safe, effect: fix.effect, edits: [expressionEdit(expression, fix.edits)] }),
    ),
  };
}

function documentSpan(expression: AnalysedExpression, span: Span): Span {
  return spanToDocument(expression.embedded.map, span);
}

/**
 * Edits in offsets of an expression as an edit of its document. In a manifest the stored tree has to follow, so the edit
 * names the mapping; a scratch line is plain text.
 */
export function expressionEdit(expression: AnalysedExpression, edits: readonly TextEdit[]): MappingEdit {
  if (expression.mapping !== null) return { kind: 'editExpression', mapping: expression.mapping, edits };
  return { kind: 'text', edits: edits.map((edit) => ({ span: documentSpan(expression, edit.span), newText: edit.newText })) };
}
