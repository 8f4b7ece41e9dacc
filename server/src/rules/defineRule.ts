import type { ExpressionRule, MappingRule, SyntaxRule } from './ruleRecord.ts';

/** Identity with the type checked: a rule file exports `mappingRule({…})`. */
export function mappingRule(rule: Omit<MappingRule, 'kind'>): MappingRule {
  return { ...rule, kind: 'mapping' };
}

/** Identity with the type checked: a rule file exports `expressionRule({…})`. */
export function expressionRule(rule: Omit<ExpressionRule, 'kind'>): ExpressionRule {
  return { ...rule, kind: 'expression' };
}

/** Identity with the type checked: a rule file exports `syntaxRule({…})`. */
export function syntaxRule(rule: Omit<SyntaxRule, 'kind'>): SyntaxRule {
  return { ...rule, kind: 'syntax' };
}
