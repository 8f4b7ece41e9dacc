import type { RuleRecord } from '../ruleRecord.ts';
import { accidentalDisable } from './accidental-disable.ts';
import { andOrConfusion } from './and-or-confusion.ts';
import { containerAndGroupFilter } from './container-and-group-filter.ts';
import { emptyFilter } from './empty-filter.ts';
import { isMemberOf } from './ismemberof.ts';
import { nullFalse } from './null-false.ts';
import { operandCount } from './operand-count.ts';
import { operatorType } from './operator-type.ts';
import { unknownScopeAttribute } from './unknown-attribute.ts';
import { unknownOperator } from './unknown-operator.ts';
import { unsupportedScopeAttribute } from './unsupported-attribute.ts';

/** Every rule about scoping filters. */
export const scopeRules: readonly RuleRecord[] = [
  accidentalDisable,
  andOrConfusion,
  containerAndGroupFilter,
  emptyFilter,
  isMemberOf,
  nullFalse,
  operandCount,
  operatorType,
  unknownScopeAttribute,
  unknownOperator,
  unsupportedScopeAttribute,
];
