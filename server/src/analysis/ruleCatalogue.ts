import { allRules } from '../rules/registry.ts';
import { userRules } from '../userRules/registry.ts';
import type { RuleDescription } from '../rules/ruleRecord.ts';
import { documentRules } from './documentRules.ts';

/**
 * Every code that a finding can have, described: what settings, `explain` and reports list. A mistake that an expression shows,
 * and else a population, is described by the rule about the expression.
 */
export const ruleCatalogue: readonly RuleDescription[] = [...allRules, ...documentRules, ...userRules.filter(({ code }) => !allRules.some((rule) => rule.code === code))].sort((a, b) => (a.code < b.code ? -1 : 1));
