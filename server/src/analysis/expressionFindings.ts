import { spanToDocument } from '../base/offsetMap.ts';
import type { Span } from '../base/span.ts';
import type { TextEdit } from '../base/textEdit.ts';
import type { CallNode, ExpressionNode, SyntaxProblem } from '../expression/ast.ts';
import { walk } from '../expression/walk.ts';
import { allFunctions, functionNamed } from '../functions/registry.ts';
import type { MappingEdit } from '../model/mappingEdit.ts';
import type { Finding, Fix } from '../rules/finding.ts';
import type { ExpressionFinding, ExpressionRule, RuleDescription, RuleRecord, SyntaxRule } from '../rules/ruleRecord.ts';
import type { AnalysedExpression } from './analysedExpression.ts';
import type { DocumentAnalysis } from './documentAnalysis.ts';
import { sourceAttributesOf } from './sourceAttributes.ts';

const functionNames: readonly string[] = allFunctions.map(({ name }) => name);

/** What the syntax and expression rules find in every expression of a document, in document offsets. */
export function expressionFindings(analysis: DocumentAnalysis, rules: readonly RuleRecord[]): readonly Finding[] {
  const syntaxRules = new Map<string, SyntaxRule>();
  const expressionRules: ExpressionRule[] = [];
  for (const rule of rules) {
    if (rule.kind === 'syntax') syntaxRules.set(rule.code, rule);
    else if (rule.kind === 'expression') expressionRules.push(rule);
  }
  return analysis.expressions.flatMap((expression) => [
    ...expression.parsed.problems.flatMap((problem) => syntaxFinding(expression, problem, syntaxRules.get(problem.code))),
    ...expressionRules.flatMap((rule) => ruleFindings(analysis, expression, rule)),
  ]);
}

function syntaxFinding(expression: AnalysedExpression, problem: SyntaxProblem, rule: SyntaxRule | undefined): readonly Finding[] {
  if (rule === undefined) return [];
  const fixes =
    problem.edits === undefined
      ? []
      : [{ title: rule.fixTitle?.(problem) ?? 'Correct the spelling', safe: true, effect: 'provisioning' as const, edits: problem.edits }];
  return [lifted(expression, rule, { span: problem.span, message: rule.message(problem), fixes })];
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
