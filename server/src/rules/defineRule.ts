import type { CheckRule, ExpressionRule, MappingRule, PlacedExpressionRule, RegexRule } from './ruleRecord.ts';

/** Identity with the type checked: a rule file exports `mappingRule({…})`. */
export function mappingRule(rule: Omit<MappingRule, 'kind'>): MappingRule {
  return { ...rule, kind: 'mapping' };
}

/** Identity with the type checked: a rule file exports `expressionRule({…})`. */
export function expressionRule(rule: Omit<ExpressionRule, 'kind' | 'placed'>): ExpressionRule {
  return { ...rule, kind: 'expression', placed: false };
}

/** Identity with the type checked: a rule file exports `placedExpressionRule({…})`. */
export function placedExpressionRule(rule: Omit<PlacedExpressionRule, 'kind' | 'placed'>): PlacedExpressionRule {
  return { ...rule, kind: 'expression', placed: true };
}

/** Identity with the type checked: a rule file exports `regexRule({…})`. */
export function regexRule(rule: Omit<RegexRule, 'kind'>): RegexRule {
  return { ...rule, kind: 'regex' };
}

/** Identity with the type checked: a rule file exports `checkRule({…})`. */
export function checkRule(rule: Omit<CheckRule, 'kind'>): CheckRule {
  return { ...rule, kind: 'check' };
}
