import type { Steps } from '../base/steps.ts';
import type { ExpressionProblem } from '../evaluate/check.ts';
import type { Finding } from '../rules/finding.ts';
import type { CheckRule, ExpressionFinding, PlacedExpressionRule, RuleRecord } from '../rules/ruleRecord.ts';
import type { AnalysedExpression } from './analysedExpression.ts';
import type { DocumentAnalysis } from './documentAnalysis.ts';
import { isCutOff } from './isReadCompletely.ts';
import { expressionJudge } from './judgeExpression.ts';
import { liftedFinding } from './liftedFinding.ts';

/** What the syntax and expression rules find in every expression of a document, in document offsets. */
export function* expressionFindings(analysis: DocumentAnalysis, rules: readonly RuleRecord[]): Steps<readonly Finding[]> {
  const checkRules = new Map<string, CheckRule>(rules.flatMap((rule) => (rule.kind === 'check' ? [[rule.code, rule]] : [])));
  const placedRules = rules.filter((rule): rule is PlacedExpressionRule => rule.kind === 'expression' && rule.placed);
  const judge = expressionJudge(rules);
  const findings: Finding[] = [];
  for (const expression of analysis.expressions) {
    yield;
    if (isCutOff(analysis, expression.embedded.span)) continue;
    const judged = judge(expression.parsed);
    for (const problem of judged.problems) findings.push(...checkFinding(expression, problem, checkRules.get(problem.code)));
    for (const { rule, finding } of judged.findings) findings.push(liftedFinding(expression, rule, finding));
    for (const rule of placedRules) {
      const report = (finding: ExpressionFinding): void => void findings.push(liftedFinding(expression, rule, finding));
      // Spreading the context takes longer than the rule.
      const { parsed, findFunction, calls, constants } = judged.context;
      rule.check({ parsed, findFunction, calls, constants, mapping: expression.mapping, report });
    }
  }
  return findings;
}

function checkFinding(expression: AnalysedExpression, problem: ExpressionProblem, rule: CheckRule | undefined): readonly Finding[] {
  if (rule === undefined) throw new Error(`No rule describes ${problem.code}.`);
  // The argument is there: it is a stored node without text, such as %DomainFQDN%, which the text cannot show.
  if (rule.code === 'fn/missing-required' && expression.mapping?.source.kind === 'expression' && expression.mapping.source.hidesNodes === true) return [];
  const fix = { title: rule.fixTitle ?? 'Correct it', safe: rule.fixIsSafe ?? true, effect: 'provisioning' as const };
  const finding = liftedFinding(expression, rule, {
    span: { start: problem.start, end: problem.end },
    message: problem.message,
    fixes: problem.edits === undefined ? [] : [{ ...fix, edits: problem.edits }],
  });
  return [problem.severity === 'warning' && finding.severity === 'error' ? { ...finding, severity: 'warning' } : finding];
}
