import type { RegexUse } from '../rules/expressionConstants.ts';
import { editOfLiteral, spanOfLiteral, type LiteralArgument } from '../rules/literalArgument.ts';
import type { ExpressionFinding, RegexRule } from '../rules/ruleRecord.ts';
import type { RuleFinding } from './judgeExpression.ts';

/** What the rules about regular expressions find in one of an expression, in offsets of the expression. */
export function regexFindings({ pattern, regex, replacement }: RegexUse, rules: readonly RegexRule[]): readonly RuleFinding[] {
  const findings: RuleFinding[] = [];
  for (const rule of rules) {
    const reporterFor = (literal: LiteralArgument) => (finding: ExpressionFinding): void => {
      findings.push({ rule, finding: inExpression(literal, finding) });
    };
    rule.check({
      regex,
      place: 'expression',
      replacement: replacement?.parsed ?? null,
      report: reporterFor(pattern),
      reportReplacement: reporterFor(replacement?.literal ?? pattern),
    });
  }
  return findings;
}

/** A finding about a text as one about the expression that it stands in. */
function inExpression(literal: LiteralArgument, finding: ExpressionFinding): ExpressionFinding {
  const fixes = (finding.fixes ?? []).map((fix) => ({ ...fix, edits: fix.edits.map((edit) => editOfLiteral(literal, edit)) }));
  return { ...finding, span: spanOfLiteral(literal, finding.span), fixes };
}
