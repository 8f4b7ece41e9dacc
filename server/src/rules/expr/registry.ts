import type { RuleRecord } from '../ruleRecord.ts';
import { andOrOperator } from './and-or-operator.ts';
import { bareAttributeOrConstant } from './bare-attribute-or-constant.ts';
import { bareText } from './bare-text.ts';
import { comment } from './comment.ts';
import { concatOperator } from './concat-operator.ts';
import { dollarVariable } from './dollar-variable.ts';
import { equalitySpelling } from './equality-spelling.ts';
import { htmlEscaped } from './html-escaped.ts';
import { invisibleCharacter } from './invisible-character.ts';
import { jsonEscapedPaste } from './json-escaped-paste.ts';
import { missingArgument } from './missing-argument.ts';
import { missingBrackets } from './missing-brackets.ts';
import { missingComma } from './missing-comma.ts';
import { missingExpression } from './missing-expression.ts';
import { overEscapedRegex } from './over-escaped-regex.ts';
import { parameterMacro } from './parameter-macro.ts';
import { quotedAttribute } from './quoted-attribute.ts';
import { singleQuotedString } from './single-quoted-string.ts';
import { smartQuotes } from './smart-quotes.ts';
import { statementSeparator } from './statement-separator.ts';
import { tooDeep } from './too-deep.ts';
import { tooLong } from './too-long.ts';
import { trailingInput } from './trailing-input.ts';
import { unbalancedParen } from './unbalanced-paren.ts';
import { unescapedQuote } from './unescaped-quote.ts';
import { unexpectedCharacter } from './unexpected-character.ts';
import { unknownEscape } from './unknown-escape.ts';
import { unterminatedAttribute } from './unterminated-attribute.ts';
import { unterminatedString } from './unterminated-string.ts';

/** Every rule about the spelling of expressions. */
export const exprRules: readonly RuleRecord[] = [
  andOrOperator,
  bareAttributeOrConstant,
  bareText,
  comment,
  concatOperator,
  dollarVariable,
  equalitySpelling,
  htmlEscaped,
  invisibleCharacter,
  jsonEscapedPaste,
  missingArgument,
  missingBrackets,
  missingComma,
  missingExpression,
  overEscapedRegex,
  parameterMacro,
  quotedAttribute,
  singleQuotedString,
  smartQuotes,
  statementSeparator,
  tooDeep,
  tooLong,
  trailingInput,
  unbalancedParen,
  unescapedQuote,
  unexpectedCharacter,
  unknownEscape,
  unterminatedAttribute,
  unterminatedString,
];
