import type { RuleRecord } from '../ruleRecord.ts';
import { baseAddress } from './base-address.ts';
import { clearTextSecret } from './clear-text.ts';
import { duplicateSecret } from './duplicate-key.ts';
import { secretValueForm } from './value-form.ts';

/** Every rule about secrets lists. */
export const secretsRules: readonly RuleRecord[] = [
  baseAddress,
  clearTextSecret,
  duplicateSecret,
  secretValueForm,
];
