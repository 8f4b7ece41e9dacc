import type { RuleRecord } from '../ruleRecord.ts';
import { anchorCount } from './anchor-count.ts';
import { danglingReference } from './dangling-reference.ts';
import { duplicateDefinition } from './duplicate-name.ts';

/** Every rule about the definitions of a manifest. */
export const directoryRules: readonly RuleRecord[] = [
  anchorCount,
  danglingReference,
  duplicateDefinition,
];
