import { dateRules } from './date/registry.ts';
import { directoryRules } from './directory/registry.ts';
import { exprRules } from './expr/registry.ts';
import { fnRules } from './fn/registry.ts';
import { jobRules } from './job/registry.ts';
import { mapRules } from './map/registry.ts';
import { profileRules } from './profile/registry.ts';
import { rxRules } from './rx/registry.ts';
import { scopeRules } from './scope/registry.ts';
import { secretsRules } from './secrets/registry.ts';
import type { RuleRecord } from './ruleRecord.ts';
import { typeRules } from './type/registry.ts';

/** Every rule but those about the form of JSON (`formRules.ts`). A new one goes into the list of its family. */
export const allRules: readonly RuleRecord[] = [
  ...dateRules,
  ...directoryRules,
  ...exprRules,
  ...fnRules,
  ...jobRules,
  ...mapRules,
  ...profileRules,
  ...rxRules,
  ...scopeRules,
  ...secretsRules,
  ...typeRules,
];
