import { spanToDocument } from '../base/offsetMap.ts';
import type { Span } from '../base/span.ts';
import type { TextEdit } from '../base/textEdit.ts';
import type { CallNode, ExpressionNode, SyntaxProblem } from '../expression/ast.ts';
import { checkExpression, type ExpressionProblem } from '../evaluate/check.ts';
import { syntaxMessage } from '../evaluate/syntaxMessages.ts';
import { walk } from '../expression/walk.ts';
import { allFunctions, functionNamed } from '../functions/registry.ts';
import type { MappingEdit } from '../model/mappingEdit.ts';
import type { Finding, Fix } from '../rules/finding.ts';
import type { CheckRule, ExpressionFinding, ExpressionRule, RuleDescription, RuleRecord } from '../rules/ruleRecord.ts';
import type { AnalysedExpression } from './analysedExpression.ts';
import type { DocumentAnalysis } from './documentAnalysis.ts';
import { sourceAttributesOf } from './sourceAttributes.ts';

const functionNames: readonly string[] = allFunctions.map(({ name }) => name);

/** What the syntax and expression rules find in every expression of a document, in document offsets. */
export function expressionFindings(analysis: DocumentAnalysis, rules: readonly RuleRecord[]): readonly Finding[] {
  const checkRules = new Map<string, CheckRule>();
  const expressionRules: ExpressionRule[] = [];
  for (const rule of rules) {
    if (rule.kind === 'check') checkRules.set(rule.code, rule);
    else if (rule.kind === 'expression') expressionRules.push(rule);
  }
  const describe = (problem: SyntaxProblem): string => checkRules.get(problem.code)?.message?.(problem) ?? syntaxMessage(problem);
  return analysis.expressions.flatMap((expression) => [
    ...checkExpression(expression.parsed, { describe }).flatMap((problem) => checkFinding(expression, problem, checkRules.get(problem.code))),
    ...expressionRules.flatMap((rule) => ruleFindings(analysis, expression, rule)),
  ]);
}

function checkFinding(expression: AnalysedExpression, problem: ExpressionProblem, rule: CheckRule | undefined): readonly Finding[] {
  if (rule === undefined) throw new Error(`No rule describes ${problem.code}.`);
  // The argument is there: it is a stored node without text, such as %DomainFQDN%, which the text cannot show.
  if (rule.code === 'fn/missing-required' && expression.mapping?.source.kind === 'expression' && expression.mapping.source.hidesNodes === true) return [];
  const fix = { title: rule.fixTitle ?? 'Correct it', safe: rule.fixIsSafe ?? true, effect: 'provisioning' as const };
  const finding = lifted(expression, rule, {
    span: { start: problem.start, end: problem.end },
    message: problem.message,
    fixes: problem.edits === undefined ? [] : [{ ...fix, edits: problem.edits }],
  });
  return [problem.severity === 'warning' && finding.severity === 'error' ? { ...finding, severity: 'warning' } : finding];
}

function ruleFindings(analysis: DocumentAnalysis, expression: AnalysedExpression, rule: ExpressionRule): readonly Finding[] {
  const findings: Finding[] = [];
  const attributes = analysis.model === null ? [] : sourceAttributesOf(analysis.model, expression.rule, expression.objectMapping);
  const source = expression.mapping?.source;
  rule.check({
    parsed: expression.parsed,
    mapping: expression.mapping,
    functionExpected: source?.kind === 'expression' && source.storedType === 'Function',
    profile: analysis.profile,
    findFunction: functionNamed,
    functionNames,
    calls: callsOf(expression.parsed.root),
    sourceAttributes: attributes.length === 0 ? null : new Set(attributes.map(({ name }) => name)),
    report: (finding) => findings.push(lifted(expression, rule, finding)),
  });
  return findings;
}

function callsOf(root: ExpressionNode): readonly CallNode[] {
  const calls: CallNode[] = [];
  walk(root, (node) => {
    if (node.kind === 'call') calls.push(node);
  });
  return calls;
}

function lifted(expression: AnalysedExpression, rule: RuleDescription, finding: ExpressionFinding): Finding {
  return {
    code: rule.code,
    severity: finding.severity ?? rule.level,
    message: finding.message,
    fidelity: rule.fidelity,
    span: documentSpan(expression, finding.span),
    pointer: expression.embedded.pointer,
    fixes: (finding.fixes ?? []).map(
      (fix): Fix => ({ title: fix.title, safe: fix.safe, effect: fix.effect, edits: [editOf(expression, fix.edits)] }),
    ),
  };
}

function documentSpan(expression: AnalysedExpression, span: Span): Span {
  return spanToDocument(expression.embedded.map, span);
}

/** In a manifest the stored tree has to follow, so the edit names the mapping; a scratch line is plain text. */
function editOf(expression: AnalysedExpression, edits: readonly TextEdit[]): MappingEdit {
  if (expression.mapping !== null) return { kind: 'editExpression', mapping: expression.mapping, edits };
  return { kind: 'text', edits: edits.map((edit) => ({ span: documentSpan(expression, edit.span), newText: edit.newText })) };
}
