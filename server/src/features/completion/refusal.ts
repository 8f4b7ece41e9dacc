import { expressionJudge } from '../../analysis/judgeExpression.ts';
import { contains, touches, type Span } from '../../base/span.ts';
import { applyEdits } from '../../base/textEdit.ts';
import type { ParsedExpression } from '../../expression/ast.ts';
import { parseExpression } from '../../expression/parse.ts';
import { allRules } from '../../rules/registry.ts';
import type { CompletionEntry } from './completionEntry.ts';
import { writtenSnippet } from './snippetText.ts';

/** The rules that depend on where an entry stands. All rules for each of a hundred entries would take longer than anybody waits. */
const RULES = allRules.filter(({ code }) => ['fn/switch-case-mismatch', 'fn/switch-reference-attribute', 'fn/singleapprole-argument', 'map/ignoreflow-inside'].includes(code));

/** Whether the checker refuses what comes of an entry that replaces a span of the expression. */
export type Refusal = (entry: Pick<CompletionEntry, 'snippet' | 'also'>, replaced: Span) => boolean;

/**
 * Tries entries out: one is refused when it brings an error that the expression does not have yet. What its snippet leaves to
 * fill in is not held against it.
 */
export function refusal(parsed: ParsedExpression): Refusal {
  const before = new Set(errorsOf(parsed).map(({ code }) => code));
  return ({ snippet, also = [] }, replaced) => {
    const { text, holes } = writtenSnippet(snippet);
    const placed = holes.map(({ start, end }) => ({ start: replaced.start + start, end: replaced.start + end }));
    const after = parseExpression(applyEdits(parsed.text, [{ span: replaced, newText: text }, ...also]));
    return errorsOf(after).some(({ code, span }) => !before.has(code) && !placed.some((hole) => touches(span, hole.start) || contains(span, hole)));
  };
}

function errorsOf(parsed: ParsedExpression): readonly { readonly code: string; readonly span: Span }[] {
  const { problems, findings } = expressionJudge(RULES)(parsed);
  return [
    ...problems.flatMap(({ code, start, end, severity }) => (severity === 'error' ? [{ code, span: { start, end } }] : [])),
    ...findings.flatMap(({ rule, finding }) => ((finding.severity ?? rule.level) === 'error' ? [{ code: rule.code, span: finding.span }] : [])),
  ];
}
