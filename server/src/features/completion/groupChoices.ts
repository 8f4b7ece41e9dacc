import type { RegexGroup } from '../../dotnet/regex/groupNumbers.ts';
import { constantsOf } from '../../rules/expressionConstants.ts';
import type { KnownRegex } from '../../rules/knownRegex.ts';
import type { LiteralArgument } from '../../rules/literalArgument.ts';
import { codeSpan } from '../markdown.ts';
import { runAround, type LiteralChoice } from './literalChoice.ts';

/** The groups that a replacement can put in: `${name}`, `$1`, and `$0` for the whole match. */
export function replacementChoices(text: string, literal: LiteralArgument, offset: number): readonly LiteralChoice[] {
  const regex = regexBeside(text, literal);
  if (regex === null) return [];
  const start = offset - (/\$(?:\{\w*)?$/.exec(literal.value.slice(0, offset))?.[0].length ?? 0);
  const opened = literal.value.charAt(start + 1) === '{';
  const end = offset + (start < offset && opened ? (/^\w*\}?/.exec(literal.value.slice(offset))?.[0].length ?? 0) : 0);
  const choices = regex.groups.map((group) => choice(group.name === null ? `$${group.number}` : `\${${group.name}}`, group, regex, { start, end }));
  return [...choices, { text: '$0', detail: 'the whole match', documentation: '', span: { start, end } }];
}

/** The groups that regexGroupName can name. */
export function groupChoices(text: string, literal: LiteralArgument, offset: number): readonly LiteralChoice[] {
  const regex = regexBeside(text, literal);
  const span = runAround(literal.value, offset, /\w/);
  return regex === null ? [] : regex.groups.map((group) => choice(group.name ?? String(group.number), group, regex, span));
}

function regexBeside(text: string, { call }: LiteralArgument): KnownRegex | null {
  return constantsOf(text, [call]).regexes[0]?.regex ?? null;
}

function choice(text: string, { number, declarations }: RegexGroup, { pattern }: KnownRegex, span: LiteralChoice['span']): LiteralChoice {
  const openings = declarations.map(({ start, end }) => codeSpan(pattern.slice(start, end))).join(' or ');
  return { text, detail: `group ${number} of the pattern`, documentation: `Begins with ${openings} in ${codeSpan(pattern)}.`, span };
}
