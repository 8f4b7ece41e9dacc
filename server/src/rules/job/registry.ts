import type { RuleRecord } from '../ruleRecord.ts';
import { jobDisabled } from './disabled.ts';
import { oldTemplate } from './old-template.ts';
import { jobQuarantined } from './quarantined.ts';

/** Every rule about synchronization jobs. */
export const jobRules: readonly RuleRecord[] = [
  jobDisabled,
  oldTemplate,
  jobQuarantined,
];
