import type { RuleRecord } from '../ruleRecord.ts';
import { typeArgument } from './argument.ts';
import { nullAtRoot } from './null-at-root.ts';
import { typeTarget } from './target.ts';

/** Every rule about what values can be. */
export const typeRules: readonly RuleRecord[] = [
  typeArgument,
  typeTarget,
  nullAtRoot,
];
