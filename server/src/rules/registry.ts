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
import { functionCase } from './fn/case.ts';
import { connectSyncOnly } from './fn/connect-sync-only.ts';
import { missingRequired } from './fn/missing-required.ts';
import { selectUniqueValueNested } from './fn/selectuniquevalue-nested.ts';
import { switchOdd } from './fn/switch-odd.ts';
import { tooManyArguments } from './fn/too-many-arguments.ts';
import { unknownFunction } from './fn/unknown.ts';
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
  functionCase,
  connectSyncOnly,
  missingRequired,
  selectUniqueValueNested,
  switchOdd,
  tooManyArguments,
  unknownFunction,
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
