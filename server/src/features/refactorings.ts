import type { AnalysedExpression } from '../analysis/analysedExpression.ts';
import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { expressionJudge, type JudgedExpression } from '../analysis/judgeExpression.ts';
import { expressionEdit } from '../analysis/liftedFinding.ts';
import { resolveEdits } from '../analysis/resolveEdits.ts';
import type { Span } from '../base/span.ts';
import { applyEdits, type TextEdit } from '../base/textEdit.ts';
import { parseExpression } from '../expression/parse.ts';
import { scratchLineBelow } from '../mappingFile/scratchLineBelow.ts';
import type { Refactoring, RefactoringOffer } from '../refactorings/refactoringRecord.ts';
import { allRefactorings } from '../refactorings/registry.ts';
import { allRules } from '../rules/registry.ts';
import { selectedExpression } from './selectedExpression.ts';

/** One entry of the refactoring menu. */
export interface RefactoringAction {
  /** The name of the refactoring (`refactorings/`). */
  readonly id: string;
  readonly title: string;
  readonly kind: Refactoring['kind'];
  readonly outcome: { readonly kind: 'edits'; readonly edits: readonly TextEdit[] } | { readonly kind: 'disabled'; readonly reason: string };
}

/**
 * The refactorings of the expression under a selection, in document edits; in a manifest the stored tree is edited too.
 * Those that would make a mistake are left out, and those that the document cannot take say why.
 * @param selection document offsets; what lies outside the expression does not count
 */
export function refactoringsAt(analysis: DocumentAnalysis, selection: Span): readonly RefactoringAction[] {
  const selected = selectedExpression(analysis, selection);
  if (selected === null) return [];
  const { expression, path } = selected;
  const { parsed } = expression;
  const judge = expressionJudge(allRules);
  const before = judge(parsed);
  const sound = before.problems.length === 0;
  return allRefactorings.flatMap((refactoring): readonly RefactoringAction[] => {
    const offer = sound || refactoring.repairs === true ? refactoring.offer({ parsed, selection: selected.selection, path }) : null;
    if (offer === null) return [];
    if (offer.kind === 'edits' && makesMistake(before, judge(parseExpression(applyEdits(parsed.text, offer.edits))))) return [];
    const outcome = outcomeOf(analysis, expression, offer);
    return outcome === null ? [] : [{ id: refactoring.id, title: offer.title, kind: refactoring.kind, outcome }];
  });
}

function outcomeOf(analysis: DocumentAnalysis, expression: AnalysedExpression, offer: RefactoringOffer): RefactoringAction['outcome'] | null {
  switch (offer.kind) {
    case 'refused':
      return { kind: 'disabled', reason: offer.reason };
    case 'edits': {
      const resolved = resolveEdits(analysis, [expressionEdit(expression, offer.edits)]);
      return resolved.ok ? { kind: 'edits', edits: resolved.value } : { kind: 'disabled', reason: resolved.error.message };
    }
    case 'scratch': {
      const { source } = analysis;
      const edit = source.kind === 'mappingFile' ? scratchLineBelow(source.document, expression.embedded.span.start, offer.expression) : null;
      return edit === null ? null : { kind: 'edits', edits: [edit] };
    }
  }
}

/** Whether an expression has a mistake, a warning at least, that it did not have or not so often. */
function makesMistake(before: JudgedExpression, after: JudgedExpression): boolean {
  const left = new Map<string, number>();
  for (const code of mistakesOf(before)) left.set(code, (left.get(code) ?? 0) + 1);
  return mistakesOf(after).some((code) => {
    const count = left.get(code) ?? 0;
    left.set(code, count - 1);
    return count === 0;
  });
}

function mistakesOf({ problems, findings }: JudgedExpression): readonly string[] {
  const weighty = findings.filter(({ rule, finding }) => ['error', 'warning'].includes(finding.severity ?? rule.level));
  return [...problems.map(({ code }) => code), ...weighty.map(({ rule }) => rule.code)];
}
