import type { ExpressionProblem } from '../evaluate/check.ts';
import type { ObjectMapping } from '../model/mappingModel.ts';
import type { Finding } from '../rules/finding.ts';
import type { CheckRule, ExpressionFinding, PlacedExpressionRule, PlacedExpressionRuleContext, RuleRecord } from '../rules/ruleRecord.ts';
import type { AnalysedExpression } from './analysedExpression.ts';
import type { DocumentAnalysis } from './documentAnalysis.ts';
import { expressionJudge, type JudgedExpression } from './judgeExpression.ts';
import { liftedFinding } from './liftedFinding.ts';
import { sourceAttributesOf } from './sourceAttributes.ts';

/** What the syntax and expression rules find in every expression of a document, in document offsets. */
export function expressionFindings(analysis: DocumentAnalysis, rules: readonly RuleRecord[]): readonly Finding[] {
  const checkRules = new Map<string, CheckRule>(rules.flatMap((rule) => (rule.kind === 'check' ? [[rule.code, rule]] : [])));
  const placedRules = rules.filter((rule): rule is PlacedExpressionRule => rule.kind === 'expression' && rule.placed);
  const judge = expressionJudge(rules);
  const attributesOf = knownAttributesOf(analysis);
  const findings: Finding[] = [];
  for (const expression of analysis.expressions) {
    const judged = judge(expression.parsed);
    for (const problem of judged.problems) findings.push(...checkFinding(expression, problem, checkRules.get(problem.code)));
    for (const { rule, finding } of judged.findings) findings.push(liftedFinding(expression, rule, finding));
    for (const rule of placedRules) {
      const report = (finding: ExpressionFinding): void => void findings.push(liftedFinding(expression, rule, finding));
      rule.check(placedContext(analysis, expression, judged, attributesOf(expression), report));
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

function placedContext(
  { profile }: DocumentAnalysis,
  { mapping }: AnalysedExpression,
  { context: { parsed, findFunction, functionNames, calls, constants } }: JudgedExpression,
  sourceAttributes: ReadonlySet<string> | null,
  report: PlacedExpressionRuleContext['report'],
): PlacedExpressionRuleContext {
  const functionExpected = mapping?.source.kind === 'expression' && mapping.source.storedType === 'Function';
  return { parsed, findFunction, functionNames, calls, constants, mapping, functionExpected, profile, sourceAttributes, report };
}

/** The names of the source attributes of an expression, collected once for each object mapping; null when nothing is known. */
function knownAttributesOf({ model }: DocumentAnalysis): (expression: AnalysedExpression) => ReadonlySet<string> | null {
  const collected = new Map<ObjectMapping | null, ReadonlySet<string> | null>();
  return ({ rule, objectMapping }) => {
    const before = collected.get(objectMapping);
    if (before !== undefined || model === null) return before ?? null;
    const attributes = sourceAttributesOf(model, rule, objectMapping);
    const names = attributes.length === 0 ? null : new Set(attributes.map(({ name }) => name));
    collected.set(objectMapping, names);
    return names;
  };
}
