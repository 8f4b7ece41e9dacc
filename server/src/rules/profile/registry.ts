import type { RuleRecord } from '../ruleRecord.ts';
import { changedDefault } from './changed-default.ts';
import { extraAttribute } from './extra-attribute.ts';
import { missingAttribute } from './missing-attribute.ts';
import { missingMatch } from './missing-match.ts';
import { unfilterableMatch } from './unfilterable-match.ts';
import { wrongExpression } from './wrong-expression.ts';
import { wrongMatch } from './wrong-match.ts';
import { wrongSource } from './wrong-source.ts';
import { wrongTargetObject } from './wrong-target-object.ts';

/** Every rule about what a target app asks for. */
export const profileRules: readonly RuleRecord[] = [
  changedDefault,
  extraAttribute,
  missingAttribute,
  missingMatch,
  unfilterableMatch,
  wrongExpression,
  wrongMatch,
  wrongSource,
  wrongTargetObject,
];
