import type { RuleRecord } from '../ruleRecord.ts';
import { asciiOnlyClass } from './ascii-only-class.ts';
import { catastrophic } from './catastrophic.ts';
import { classHyphen } from './class-hyphen.ts';
import { dollarLiteral } from './dollar-literal.ts';
import { emptyMatch } from './empty-match.ts';
import { filterDoubledBackslash } from './filter-doubled-backslash.ts';
import { filterNotAnchored } from './filter-not-anchored.ts';
import { groupNameCase } from './group-name-case.ts';
import { invalidPattern } from './invalid.ts';
import { noMatchPassesThrough } from './no-match-passes-through.ts';
import { notDotnet } from './not-dotnet.ts';
import { numberAfterNamed } from './number-after-named.ts';
import { partialMatchKeepsRest } from './partial-match-keeps-rest.ts';
import { unescapedDot } from './unescaped-dot.ts';
import { unknownGroup } from './unknown-group.ts';
import { uselessEscape } from './useless-escape.ts';

/** Every rule about regular expressions. */
export const rxRules: readonly RuleRecord[] = [
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
];
