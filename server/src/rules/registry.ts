import { duplicateMatchingPrecedence } from './map/duplicate-matching-precedence.ts';
import { duplicateTarget } from './map/duplicate-target.ts';
import { noMatching } from './map/no-matching.ts';
import { changedDefault } from './profile/changed-default.ts';
import { extraAttribute } from './profile/extra-attribute.ts';
import { missingAttribute } from './profile/missing-attribute.ts';
import { missingMatch } from './profile/missing-match.ts';
import { unfilterableMatch } from './profile/unfilterable-match.ts';
import { wrongExpression } from './profile/wrong-expression.ts';
import { wrongMatch } from './profile/wrong-match.ts';
import { wrongSource } from './profile/wrong-source.ts';
import { wrongTargetObject } from './profile/wrong-target-object.ts';
import type { RuleRecord } from './ruleRecord.ts';

/** Every rule that looks at expressions and mapping sets. A new one is a file and a row. */
export const allRules: readonly RuleRecord[] = [
  duplicateMatchingPrecedence,
  duplicateTarget,
  noMatching,
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
