import { checkExpression, type ExpressionProblem } from '../evaluate/check.ts';
import { syntaxMessage } from '../evaluate/syntaxMessages.ts';
import type { CallNode, ExpressionNode, ParsedExpression, SyntaxProblem } from '../expression/ast.ts';
import { walk } from '../expression/walk.ts';
import { functionNamed } from '../functions/registry.ts';
import { constantsOf } from '../rules/expressionConstants.ts';
import type { CheckRule, ExpressionFinding, ExpressionRule, ExpressionRuleContext, RegexRule, RuleDescription, RuleRecord } from '../rules/ruleRecord.ts';
import { regexFindings } from './regexFindings.ts';

/** A finding with the rule that made it, in offsets of its expression. */
export interface RuleFinding {
  readonly rule: RuleDescription;
  readonly finding: ExpressionFinding;
}

/** What can be said about an expression whatever document it stands in. */
export interface JudgedExpression {
  readonly problems: readonly ExpressionProblem[];
  readonly findings: readonly RuleFinding[];
  /** What rules that look further are given of it. */
  readonly context: Omit<ExpressionRuleContext, 'report'>;
}

/** Judges expressions under some rules. */
export type ExpressionJudge = (parsed: ParsedExpression) => JudgedExpression;

// Documents repeat their expressions, and a keystroke changes one. Both keys are held elsewhere: the rules for good, the
// parsed expressions by the parse cache, and with them goes what is known of them.
const judges = new WeakMap<readonly RuleRecord[], ExpressionJudge>();

/** The judge of some rules, which judges each parsed expression once. */
export function expressionJudge(rules: readonly RuleRecord[]): ExpressionJudge {
  const known = judges.get(rules);
  if (known !== undefined) return known;
  const judge = createJudge(rules);
  judges.set(rules, judge);
  return judge;
}

function createJudge(rules: readonly RuleRecord[]): ExpressionJudge {
  const checkRules = new Map<string, CheckRule>(rules.flatMap((rule) => (rule.kind === 'check' ? [[rule.code, rule]] : [])));
  const rulesFor = chooseByCalls(rules.filter((rule): rule is ExpressionRule => rule.kind === 'expression' && !rule.placed));
  const regexRules = rules.filter((rule): rule is RegexRule => rule.kind === 'regex' && rule.place === 'anywhere');
  const describe = (problem: SyntaxProblem): string => checkRules.get(problem.code)?.message?.(problem) ?? syntaxMessage(problem);
  const judged = new WeakMap<ParsedExpression, JudgedExpression>();

  function judge(parsed: ParsedExpression): JudgedExpression {
    const calls = callsOf(parsed.root);
    const context = { parsed, findFunction: functionNamed, calls, constants: constantsOf(parsed.text, calls) };
    const findings: RuleFinding[] = [];
    let asked: ExpressionRule | undefined;
    // One context for all: a copy for each rule was half the time of checking a large manifest.
    const shared: ExpressionRuleContext = { ...context, report: (finding) => void (asked !== undefined && findings.push({ rule: asked, finding })) };
    for (asked of rulesFor(calls)) asked.check(shared);
    for (const use of context.constants.regexes) findings.push(...regexFindings(use, regexRules));
    return { problems: checkExpression(parsed, { describe }), findings, context };
  }

  return (parsed) => {
    const before = judged.get(parsed);
    if (before !== undefined) return before;
    const result = judge(parsed);
    judged.set(parsed, result);
    return result;
  };
}

/** Most rules are about a few functions, and most expressions call none of them. */
function chooseByCalls(rules: readonly ExpressionRule[]): (calls: readonly CallNode[]) => readonly ExpressionRule[] {
  // Mapping sets put the same few functions together, again and again.
  const known = new Map<string, readonly ExpressionRule[]>();
  return (calls) => {
    const names = new Set(calls.map(({ name }) => name).filter((name) => functionNamed(name) !== undefined));
    const key = [...names].join(' ');
    const before = known.get(key);
    if (before !== undefined) return before;
    const chosen = rules.filter(({ about }) => about === undefined || about.some((name) => names.has(name)));
    if (known.size >= MOST_COMBINATIONS) known.clear();
    known.set(key, chosen);
    return chosen;
  };
}

const MOST_COMBINATIONS = 1_000;

function callsOf(root: ExpressionNode): readonly CallNode[] {
  const calls: CallNode[] = [];
  walk(root, (node) => {
    if (node.kind === 'call') calls.push(node);
  });
  return calls;
}
