import type { CallNode, ExpressionNode, SyntaxProblem } from '../expression/ast.ts';
import { checkExpression, type ExpressionProblem } from '../evaluate/check.ts';
import { syntaxMessage } from '../evaluate/syntaxMessages.ts';
import { walk } from '../expression/walk.ts';
import { allFunctions, functionNamed } from '../functions/registry.ts';
import type { ObjectMapping } from '../model/mappingModel.ts';
import { constantsOf } from '../rules/expressionConstants.ts';
import type { Finding } from '../rules/finding.ts';
import type { CheckRule, ExpressionRule, ExpressionRuleContext, RegexRule, RuleRecord } from '../rules/ruleRecord.ts';
import type { AnalysedExpression } from './analysedExpression.ts';
import type { DocumentAnalysis } from './documentAnalysis.ts';
import { liftedFinding } from './liftedFinding.ts';
import { regexFindings } from './regexFindings.ts';
import { sourceAttributesOf } from './sourceAttributes.ts';

const functionNames: readonly string[] = allFunctions.map(({ name }) => name);

/** What the syntax and expression rules find in every expression of a document, in document offsets. */
export function expressionFindings(analysis: DocumentAnalysis, rules: readonly RuleRecord[]): readonly Finding[] {
  const checkRules = new Map<string, CheckRule>();
  const expressionRules: ExpressionRule[] = [];
  const regexRules: RegexRule[] = [];
  for (const rule of rules) {
    if (rule.kind === 'check') checkRules.set(rule.code, rule);
    else if (rule.kind === 'expression') expressionRules.push(rule);
    else if (rule.kind === 'regex' && rule.place === 'anywhere') regexRules.push(rule);
  }
  const describe = (problem: SyntaxProblem): string => checkRules.get(problem.code)?.message?.(problem) ?? syntaxMessage(problem);
  const attributesOf = knownAttributesOf(analysis);
  return analysis.expressions.flatMap((expression) => {
    const context = contextOf(analysis, expression, attributesOf(expression));
    return [
      ...checkExpression(expression.parsed, { describe }).flatMap((problem) => checkFinding(expression, problem, checkRules.get(problem.code))),
      ...ruleFindings(expression, expressionRules, context),
      ...context.constants.regexes.flatMap((use) => regexFindings(expression, use, regexRules)),
    ];
  });
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

function ruleFindings(expression: AnalysedExpression, rules: readonly ExpressionRule[], context: Omit<ExpressionRuleContext, 'report'>): readonly Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) rule.check({ ...context, report: (finding) => findings.push(liftedFinding(expression, rule, finding)) });
  return findings;
}

function contextOf(analysis: DocumentAnalysis, expression: AnalysedExpression, sourceAttributes: ReadonlySet<string> | null): Omit<ExpressionRuleContext, 'report'> {
  const source = expression.mapping?.source;
  const calls = callsOf(expression.parsed.root);
  return {
    parsed: expression.parsed,
    mapping: expression.mapping,
    functionExpected: source?.kind === 'expression' && source.storedType === 'Function',
    profile: analysis.profile,
    findFunction: functionNamed,
    functionNames,
    calls,
    constants: constantsOf(expression.parsed.text, calls),
    sourceAttributes,
  };
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

function callsOf(root: ExpressionNode): readonly CallNode[] {
  const calls: CallNode[] = [];
  walk(root, (node) => {
    if (node.kind === 'call') calls.push(node);
  });
  return calls;
}
