import type { RuleRecord } from '../ruleRecord.ts';
import { functionCase } from './case.ts';
import { coalesceEmptyString } from './coalesce-empty-string.ts';
import { coalesceNullLiteral } from './coalesce-null-literal.ts';
import { connectSyncOnly } from './connect-sync-only.ts';
import { constantUnreachable } from './constant-unreachable.ts';
import { cultureName } from './culture-name.ts';
import { formatDateTimeArity } from './formatdatetime-arity.ts';
import { iifArity } from './iif-arity.ts';
import { iifConstantCondition } from './iif-constant-condition.ts';
import { iifNullAttribute } from './iif-null-attribute.ts';
import { iifNullCheck } from './iif-null-check.ts';
import { itemZero } from './item-zero.ts';
import { joinSeparatorFirst } from './join-separator-first.ts';
import { wordDelimiters } from './left-word-delimiters.ts';
import { lengthNegative } from './length-negative.ts';
import { midTwoArguments } from './mid-two-arguments.ts';
import { midZeroStart } from './mid-zero-start.ts';
import { missingRequired } from './missing-required.ts';
import { nestedDepth } from './nested-depth.ts';
import { nullLiteral } from './null-literal.ts';
import { passwordNotRedacted } from './password-not-redacted.ts';
import { pCaseApostrophe } from './pcase-apostrophe-hyphen.ts';
import { productMismatch } from './product-mismatch.ts';
import { randomAlways } from './random-always.ts';
import { randomMinimums } from './random-minimums.ts';
import { replaceArgumentShift } from './replace-argument-shift.ts';
import { replaceAttributeAsText } from './replace-attribute-as-text.ts';
import { replaceAttributeMode } from './replace-attribute-mode.ts';
import { replaceMode } from './replace-mode.ts';
import { replacePlaceholders } from './replace-placeholders.ts';
import { replaceTemplateToken } from './replace-template-token.ts';
import { selectUniqueValueAlways } from './selectuniquevalue-always.ts';
import { selectUniqueValueDiacritics } from './selectuniquevalue-diacritics.ts';
import { selectUniqueValueDigitBeforeDomain } from './selectuniquevalue-digit-before-domain.ts';
import { selectUniqueValueMatching } from './selectuniquevalue-matching.ts';
import { selectUniqueValueNested } from './selectuniquevalue-nested.ts';
import { selectUniqueValueOneRule } from './selectuniquevalue-one-rule.ts';
import { selectUniqueValueSameRules } from './selectuniquevalue-same-rules.ts';
import { selectUniqueValueUnsupportedApp } from './selectuniquevalue-unsupported-app.ts';
import { singleAppRoleArgument } from './singleapprole-argument.ts';
import { splitMultichar } from './split-multichar.ts';
import { splitSpaces } from './split-spaces.ts';
import { stripSpacesAfterJoin } from './stripspaces-after-join-name.ts';
import { switchAsConditionList } from './switch-as-condition-list.ts';
import { switchBoolCase } from './switch-bool-case.ts';
import { switchBooleanSource } from './switch-boolean-source.ts';
import { switchCaseMismatch } from './switch-case-mismatch.ts';
import { switchDeltaNull } from './switch-delta-null.ts';
import { switchDuplicateKey } from './switch-duplicate-key.ts';
import { switchKeyWhitespace } from './switch-key-whitespace.ts';
import { switchNoDefault } from './switch-no-default.ts';
import { switchOdd } from './switch-odd.ts';
import { switchReferenceAttribute } from './switch-reference-attribute.ts';
import { toLowerUselessForTarget } from './tolower-useless-for-target.ts';
import { tooManyArguments } from './too-many-arguments.ts';
import { unknownFunction } from './unknown.ts';
import { weakRandom } from './weak-random.ts';

/** Every rule about functions and their arguments. */
export const fnRules: readonly RuleRecord[] = [
  functionCase,
  coalesceEmptyString,
  coalesceNullLiteral,
  connectSyncOnly,
  constantUnreachable,
  cultureName,
  formatDateTimeArity,
  iifArity,
  iifConstantCondition,
  iifNullAttribute,
  iifNullCheck,
  itemZero,
  joinSeparatorFirst,
  wordDelimiters,
  lengthNegative,
  midTwoArguments,
  midZeroStart,
  missingRequired,
  nestedDepth,
  nullLiteral,
  passwordNotRedacted,
  pCaseApostrophe,
  productMismatch,
  randomAlways,
  randomMinimums,
  replaceArgumentShift,
  replaceAttributeAsText,
  replaceAttributeMode,
  replaceMode,
  replacePlaceholders,
  replaceTemplateToken,
  selectUniqueValueAlways,
  selectUniqueValueDiacritics,
  selectUniqueValueDigitBeforeDomain,
  selectUniqueValueMatching,
  selectUniqueValueNested,
  selectUniqueValueOneRule,
  selectUniqueValueSameRules,
  selectUniqueValueUnsupportedApp,
  singleAppRoleArgument,
  splitMultichar,
  splitSpaces,
  stripSpacesAfterJoin,
  switchAsConditionList,
  switchBoolCase,
  switchBooleanSource,
  switchCaseMismatch,
  switchDeltaNull,
  switchDuplicateKey,
  switchKeyWhitespace,
  switchNoDefault,
  switchOdd,
  switchReferenceAttribute,
  toLowerUselessForTarget,
  tooManyArguments,
  unknownFunction,
  weakRandom,
];
