import { accountExpiresNever } from './date/accountexpires-never.ts';
import { dateAddTextReparsed } from './date/dateadd-text-reparsed.ts';
import { dateDiffOrder } from './date/datediff-order.ts';
import { dateFromNumNever } from './date/datefromnum-never.ts';
import { emptyDate } from './date/empty-date.ts';
import { employeeHireDateFormat } from './date/employeehiredate-format.ts';
import { formatCase } from './date/format-case.ts';
import { hhSingleDigit } from './date/hh-single-digit.ts';
import { interval } from './date/interval.ts';
import { literalZ } from './date/literal-z.ts';
import { maxDate } from './date/max-date.ts';
import { minuteMonth } from './date/minute-month.ts';
import { offsetShiftsDay } from './date/offset-shifts-day.ts';
import { rawString } from './date/raw-string.ts';
import { spacesInFormat } from './date/spaces-in-format.ts';
import { timeInEquality } from './date/time-in-equality.ts';
import { andOrOperator } from './expr/and-or-operator.ts';
import { bareText } from './expr/bare-text.ts';
import { comment } from './expr/comment.ts';
import { concatOperator } from './expr/concat-operator.ts';
import { dollarVariable } from './expr/dollar-variable.ts';
import { equalitySpelling } from './expr/equality-spelling.ts';
import { htmlEscaped } from './expr/html-escaped.ts';
import { invisibleCharacter } from './expr/invisible-character.ts';
import { jsonEscapedPaste } from './expr/json-escaped-paste.ts';
import { missingArgument } from './expr/missing-argument.ts';
import { missingComma } from './expr/missing-comma.ts';
import { missingExpression } from './expr/missing-expression.ts';
import { singleQuotedString } from './expr/single-quoted-string.ts';
import { smartQuotes } from './expr/smart-quotes.ts';
import { statementSeparator } from './expr/statement-separator.ts';
import { tooDeep } from './expr/too-deep.ts';
import { trailingInput } from './expr/trailing-input.ts';
import { unbalancedParen } from './expr/unbalanced-paren.ts';
import { unescapedQuote } from './expr/unescaped-quote.ts';
import { unexpectedCharacter } from './expr/unexpected-character.ts';
import { unknownEscape } from './expr/unknown-escape.ts';
import { unterminatedAttribute } from './expr/unterminated-attribute.ts';
import { unterminatedString } from './expr/unterminated-string.ts';
import { formatDateTimeArity } from './fn/formatdatetime-arity.ts';
import { replacePlaceholders } from './fn/replace-placeholders.ts';
import { replaceArgumentShift } from './fn/replace-argument-shift.ts';
import { replaceMode } from './fn/replace-mode.ts';
import { replaceAttributeMode } from './fn/replace-attribute-mode.ts';
import { replaceAttributeAsText } from './fn/replace-attribute-as-text.ts';
import { replaceTemplateToken } from './fn/replace-template-token.ts';
import { switchAsConditionList } from './fn/switch-as-condition-list.ts';
import { switchBooleanSource } from './fn/switch-boolean-source.ts';
import { switchDuplicateKey } from './fn/switch-duplicate-key.ts';
import { switchCaseMismatch } from './fn/switch-case-mismatch.ts';
import { switchBoolCase } from './fn/switch-bool-case.ts';
import { switchKeyWhitespace } from './fn/switch-key-whitespace.ts';
import { switchReferenceAttribute } from './fn/switch-reference-attribute.ts';
import { switchNoDefault } from './fn/switch-no-default.ts';
import { iifConstantCondition } from './fn/iif-constant-condition.ts';
import { iifNullCheck } from './fn/iif-null-check.ts';
import { nestedDepth } from './fn/nested-depth.ts';
import { selectUniqueValueDiacritics } from './fn/selectuniquevalue-diacritics.ts';
import { selectUniqueValueSameRules } from './fn/selectuniquevalue-same-rules.ts';
import { selectUniqueValueDigitBeforeDomain } from './fn/selectuniquevalue-digit-before-domain.ts';
import { coalesceNullLiteral } from './fn/coalesce-null-literal.ts';
import { nullLiteral } from './fn/null-literal.ts';
import { singleAppRoleArgument } from './fn/singleapprole-argument.ts';
import { itemZero } from './fn/item-zero.ts';
import { midZeroStart } from './fn/mid-zero-start.ts';
import { lengthNegative } from './fn/length-negative.ts';
import { wordDelimiters } from './fn/left-word-delimiters.ts';
import { splitMultichar } from './fn/split-multichar.ts';
import { joinSeparatorFirst } from './fn/join-separator-first.ts';
import { stripSpacesAfterJoin } from './fn/stripspaces-after-join-name.ts';
import { pCaseApostrophe } from './fn/pcase-apostrophe-hyphen.ts';
import { cultureName } from './fn/culture-name.ts';
import { randomMinimums } from './fn/random-minimums.ts';
import { weakRandom } from './fn/weak-random.ts';
import { constantUnreachable } from './fn/constant-unreachable.ts';
import { passwordNotRedacted } from './fn/password-not-redacted.ts';
import { overEscapedRegex } from './expr/over-escaped-regex.ts';
import { quotedAttribute } from './expr/quoted-attribute.ts';
import { parameterMacro } from './expr/parameter-macro.ts';
import { missingBrackets } from './expr/missing-brackets.ts';
import { bareAttributeOrConstant } from './expr/bare-attribute-or-constant.ts';
import { productMismatch } from './fn/product-mismatch.ts';
import { switchDeltaNull } from './fn/switch-delta-null.ts';
import { iifNullAttribute } from './fn/iif-null-attribute.ts';
import { selectUniqueValueUnsupportedApp } from './fn/selectuniquevalue-unsupported-app.ts';
import { coalesceEmptyString } from './fn/coalesce-empty-string.ts';
import { splitSpaces } from './fn/split-spaces.ts';
import { toLowerUselessForTarget } from './fn/tolower-useless-for-target.ts';
import { zzzMissingOffset } from './date/zzz-missing-offset.ts';
import { fractions } from './date/fractions.ts';
import { tooLong } from './expr/too-long.ts';
import { selectUniqueValueMatching } from './fn/selectuniquevalue-matching.ts';
import { selectUniqueValueAlways } from './fn/selectuniquevalue-always.ts';
import { randomAlways } from './fn/random-always.ts';
import { functionCase } from './fn/case.ts';
import { connectSyncOnly } from './fn/connect-sync-only.ts';
import { missingRequired } from './fn/missing-required.ts';
import { selectUniqueValueNested } from './fn/selectuniquevalue-nested.ts';
import { iifArity } from './fn/iif-arity.ts';
import { midTwoArguments } from './fn/mid-two-arguments.ts';
import { selectUniqueValueOneRule } from './fn/selectuniquevalue-one-rule.ts';
import { switchOdd } from './fn/switch-odd.ts';
import { tooManyArguments } from './fn/too-many-arguments.ts';
import { unknownFunction } from './fn/unknown.ts';
import { duplicateMatchingPrecedence } from './map/duplicate-matching-precedence.ts';
import { unknownTargetAttribute } from './map/unknown-target-attribute.ts';
import { unknownSourceAttribute } from './map/unknown-source-attribute.ts';
import { sourceAttributeCase } from './map/source-attribute-case.ts';
import { readonlyTarget } from './map/readonly-target.ts';
import { requiredUnmapped } from './map/required-unmapped.ts';
import { idTarget } from './map/id-target.ts';
import { tooManyMatching } from './map/too-many-matching.ts';
import { matchingNotUnique } from './map/matching-not-unique.ts';
import { matchingNotFilterable } from './map/matching-not-filterable.ts';
import { matchingNullable } from './map/matching-nullable.ts';
import { matchingMultiSource } from './map/matching-multi-source.ts';
import { matchingOnlyCreate } from './map/matching-onlycreate.ts';
import { matchingDefault } from './map/matching-default.ts';
import { constantMatching } from './map/unused-constant-mapping.ts';
import { noActive } from './map/no-active.ts';
import { activeAccountEnabled } from './map/active-accountenabled.ts';
import { activeInverted } from './map/active-inverted.ts';
import { appRoleDirect } from './map/approle-direct.ts';
import { appRoleComplexTarget } from './map/approle-complex-target.ts';
import { appRoleTypeTarget } from './map/approle-type-target.ts';
import { appRoleAddOnly } from './map/approle-add-only.ts';
import { managerExpression } from './map/manager-expression.ts';
import { extensionName } from './map/extension-name.ts';
import { scimExtensionName } from './map/scim-extension-name.ts';
import { singleFromList } from './map/single-from-list.ts';
import { parentDnDefaultMissing } from './map/parentdn-default-missing.ts';
import { usersMappingDisabled } from './map/mapping-disabled-users.ts';
import { unknownOperator } from './scope/unknown-operator.ts';
import { operandCount } from './scope/operand-count.ts';
import { operatorType } from './scope/operator-type.ts';
import { nullFalse } from './scope/null-false.ts';
import { andOrConfusion } from './scope/and-or-confusion.ts';
import { isMemberOf } from './scope/ismemberof.ts';
import { unsupportedScopeAttribute } from './scope/unsupported-attribute.ts';
import { storedTreeMismatch } from './map/stored-tree-mismatch.ts';
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
import { asciiOnlyClass } from './rx/ascii-only-class.ts';
import { catastrophic } from './rx/catastrophic.ts';
import { classHyphen } from './rx/class-hyphen.ts';
import { dollarLiteral } from './rx/dollar-literal.ts';
import { emptyMatch } from './rx/empty-match.ts';
import { filterDoubledBackslash } from './rx/filter-doubled-backslash.ts';
import { filterNotAnchored } from './rx/filter-not-anchored.ts';
import { groupNameCase } from './rx/group-name-case.ts';
import { invalidPattern } from './rx/invalid.ts';
import { noMatchPassesThrough } from './rx/no-match-passes-through.ts';
import { notDotnet } from './rx/not-dotnet.ts';
import { numberAfterNamed } from './rx/number-after-named.ts';
import { partialMatchKeepsRest } from './rx/partial-match-keeps-rest.ts';
import { unescapedDot } from './rx/unescaped-dot.ts';
import { unknownGroup } from './rx/unknown-group.ts';
import { uselessEscape } from './rx/useless-escape.ts';
import { unknownDirectory } from './map/unknown-directory.ts';
import { unknownObject } from './map/unknown-object.ts';
import { matchingMultivalued } from './map/matching-multivalued.ts';
import { accountDisabledVsEnabled } from './map/accountdisabled-vs-enabled.ts';
import { adBooleanCase } from './map/ad-boolean-case.ts';
import { booleanTarget } from './map/boolean-target.ts';
import { appRoleSingleMulti } from './map/approle-single-multi.ts';
import { ignoreFlowInside } from './map/ignoreflow-inside.ts';
import { multivaluedExtension } from './map/multivalued-extension.ts';
import { complexCustom } from './map/complex-custom.ts';
import { listNeedsJoin } from './map/list-needs-join.ts';
import { lengthLimit } from './map/length-limit.ts';
import { samAccountNameCharacters } from './map/samaccountname-characters.ts';
import { dnUnescaped } from './map/dn-unescaped.ts';
import { emptyToAd } from './map/empty-to-ad.ts';
import { defaultNotOnUpdate } from './map/default-not-on-update.ts';
import { flowNullMatching } from './map/flownull-matching.ts';
import { flowNullOutbound } from './map/flownull-outbound.ts';
import { mailUpdate } from './map/mail-update.ts';
import { proxyAddressesTarget } from './map/proxyaddresses-target.ts';
import { csaType } from './map/csa-type.ts';
import { photoBinary } from './map/photo-binary.ts';
import { samAccountNameSource } from './map/samaccountname-source.ts';
import { scimPath } from './map/scim-path.ts';
import { unknownScopeAttribute } from './scope/unknown-attribute.ts';
import { emptyFilter } from './scope/empty-filter.ts';
import { containerAndGroupFilter } from './scope/container-and-group-filter.ts';
import { accidentalDisable } from './scope/accidental-disable.ts';
import { anchorCount } from './directory/anchor-count.ts';
import { duplicateDefinition } from './directory/duplicate-name.ts';
import { danglingReference } from './directory/dangling-reference.ts';
import { clearTextSecret } from './secrets/clear-text.ts';
import { duplicateSecret } from './secrets/duplicate-key.ts';
import { baseAddress } from './secrets/base-address.ts';
import { secretValueForm } from './secrets/value-form.ts';
import { jobQuarantined } from './job/quarantined.ts';
import { jobDisabled } from './job/disabled.ts';
import { oldTemplate } from './job/old-template.ts';
import { appRoleSyncAll } from './map/approle-syncall.ts';
import type { RuleRecord } from './ruleRecord.ts';

/** Every rule that looks at expressions and mapping sets. A new one is a file and a row. */
export const allRules: readonly RuleRecord[] = [
  accountExpiresNever,
  dateAddTextReparsed,
  dateDiffOrder,
  dateFromNumNever,
  emptyDate,
  employeeHireDateFormat,
  formatCase,
  hhSingleDigit,
  interval,
  literalZ,
  maxDate,
  minuteMonth,
  offsetShiftsDay,
  rawString,
  spacesInFormat,
  timeInEquality,
  andOrOperator,
  bareText,
  comment,
  concatOperator,
  dollarVariable,
  equalitySpelling,
  htmlEscaped,
  invisibleCharacter,
  jsonEscapedPaste,
  missingArgument,
  missingComma,
  missingExpression,
  singleQuotedString,
  smartQuotes,
  statementSeparator,
  tooDeep,
  trailingInput,
  unbalancedParen,
  unescapedQuote,
  unexpectedCharacter,
  unknownEscape,
  unterminatedAttribute,
  unterminatedString,
  overEscapedRegex,
  quotedAttribute,
  parameterMacro,
  tooLong,
  functionCase,
  connectSyncOnly,
  missingRequired,
  selectUniqueValueNested,
  iifArity,
  midTwoArguments,
  selectUniqueValueOneRule,
  switchOdd,
  tooManyArguments,
  unknownFunction,
  formatDateTimeArity,
  replacePlaceholders,
  replaceArgumentShift,
  replaceMode,
  replaceAttributeMode,
  replaceAttributeAsText,
  replaceTemplateToken,
  switchAsConditionList,
  switchBooleanSource,
  switchDuplicateKey,
  switchCaseMismatch,
  switchBoolCase,
  switchKeyWhitespace,
  switchReferenceAttribute,
  switchNoDefault,
  iifConstantCondition,
  iifNullCheck,
  nestedDepth,
  selectUniqueValueDiacritics,
  selectUniqueValueSameRules,
  selectUniqueValueDigitBeforeDomain,
  coalesceNullLiteral,
  nullLiteral,
  singleAppRoleArgument,
  itemZero,
  midZeroStart,
  lengthNegative,
  wordDelimiters,
  splitMultichar,
  joinSeparatorFirst,
  stripSpacesAfterJoin,
  pCaseApostrophe,
  cultureName,
  randomMinimums,
  weakRandom,
  constantUnreachable,
  passwordNotRedacted,
  selectUniqueValueMatching,
  selectUniqueValueAlways,
  randomAlways,
  duplicateMatchingPrecedence,
  duplicateTarget,
  noMatching,
  storedTreeMismatch,
  unknownTargetAttribute,
  unknownSourceAttribute,
  sourceAttributeCase,
  readonlyTarget,
  requiredUnmapped,
  idTarget,
  tooManyMatching,
  matchingNotUnique,
  matchingNotFilterable,
  matchingNullable,
  matchingMultiSource,
  matchingOnlyCreate,
  matchingDefault,
  constantMatching,
  noActive,
  activeAccountEnabled,
  activeInverted,
  appRoleDirect,
  appRoleComplexTarget,
  appRoleTypeTarget,
  appRoleAddOnly,
  managerExpression,
  extensionName,
  scimExtensionName,
  singleFromList,
  parentDnDefaultMissing,
  usersMappingDisabled,
  unknownOperator,
  operandCount,
  operatorType,
  nullFalse,
  andOrConfusion,
  isMemberOf,
  unsupportedScopeAttribute,
  changedDefault,
  extraAttribute,
  missingAttribute,
  missingMatch,
  unfilterableMatch,
  wrongExpression,
  wrongMatch,
  wrongSource,
  wrongTargetObject,
  asciiOnlyClass,
  catastrophic,
  classHyphen,
  dollarLiteral,
  emptyMatch,
  filterDoubledBackslash,
  filterNotAnchored,
  groupNameCase,
  invalidPattern,
  noMatchPassesThrough,
  notDotnet,
  numberAfterNamed,
  partialMatchKeepsRest,
  unescapedDot,
  unknownGroup,
  uselessEscape,
  unknownDirectory,
  unknownObject,
  matchingMultivalued,
  accountDisabledVsEnabled,
  adBooleanCase,
  booleanTarget,
  appRoleSingleMulti,
  ignoreFlowInside,
  multivaluedExtension,
  complexCustom,
  listNeedsJoin,
  lengthLimit,
  samAccountNameCharacters,
  dnUnescaped,
  emptyToAd,
  defaultNotOnUpdate,
  flowNullMatching,
  flowNullOutbound,
  mailUpdate,
  proxyAddressesTarget,
  csaType,
  photoBinary,
  samAccountNameSource,
  scimPath,
  unknownScopeAttribute,
  emptyFilter,
  containerAndGroupFilter,
  accidentalDisable,
  anchorCount,
  duplicateDefinition,
  danglingReference,
  clearTextSecret,
  duplicateSecret,
  baseAddress,
  secretValueForm,
  jobQuarantined,
  jobDisabled,
  oldTemplate,
  appRoleSyncAll,
  missingBrackets,
  bareAttributeOrConstant,
  productMismatch,
  switchDeltaNull,
  iifNullAttribute,
  selectUniqueValueUnsupportedApp,
  coalesceEmptyString,
  splitSpaces,
  toLowerUselessForTarget,
  zzzMissingOffset,
  fractions,
];
