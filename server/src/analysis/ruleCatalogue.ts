import { allRules } from '../rules/registry.ts';
import { userRules } from '../userRules/registry.ts';
import type { RuleDescription } from '../rules/ruleRecord.ts';
import { documentRules } from './documentRules.ts';

/** Every code that a finding can have, described: what settings, `explain` and reports list. */
export const ruleCatalogue: readonly RuleDescription[] = [...allRules, ...documentRules, ...userRules].sort((a, b) => (a.code < b.code ? -1 : 1));
