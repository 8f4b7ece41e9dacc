import type { Span } from '../../base/span.ts';
import { INTERVAL_MEANINGS, readInterval } from '../../dotnet/date/dateInterval.ts';
import type { StringNode } from '../../expression/ast.ts';
import { decodeString } from '../../expression/stringLiteral.ts';
import { contentOfLiteral, spanOfLiteral, type LiteralArgument } from '../../rules/literalArgument.ts';
import { offsetInLiteral } from '../literalAt.ts';
import { codeSpan } from '../markdown.ts';
import { cultureHover } from './cultureHover.ts';
import { dateFormatHover } from './dateFormatHover.ts';
import type { HoverText } from './hover.ts';
import { regexHover } from './regexHover.ts';
import { groupHover, replacementHover } from './replacementHover.ts';

/** Help for one part of a text; the span is in offsets of its value, null for all of it. */
export interface LiteralHelp {
  readonly markdown: string;
  readonly span: Span | null;
}

/** Help for a text that means something as an argument: a pattern, a format, an interval, a culture. Null where it is only a text. */
export function literalHover(text: string, literal: LiteralArgument, offset: number): HoverText | null {
  const help = helpFor(text, literal, offsetInLiteral(literal, offset));
  return help === null ? null : { markdown: help.markdown, span: help.span === null ? contentOfLiteral(literal) : spanOfLiteral(literal, help.span) };
}

/** Help for a plain text: what it is without its escapes. Null where it stands as it is. */
export function textHover(text: string, { span }: StringNode): HoverText | null {
  const { value, offsets } = decodeString(text.slice(span.start, span.end));
  const content = { start: span.start + (offsets[0] ?? 0), end: span.start + (offsets[offsets.length - 1] ?? 0) };
  if (value === text.slice(content.start, content.end)) return null;
  return { markdown: `The text ${codeSpan(value)}, ${value.length} characters, written with escapes.`, span: content };
}

function helpFor(text: string, literal: LiteralArgument, offset: number): LiteralHelp | null {
  const { role } = literal.parameter;
  if (role === undefined) return null;
  switch (role) {
    case 'regex':
      return regexHover(literal.value, offset);
    case 'regexGroup':
      return groupHover(text, literal);
    case 'replacement':
      return replacementHover(text, literal, offset);
    case 'dateFormat':
      return dateFormatHover(literal, offset);
    case 'culture':
      return cultureHover(literal.value);
    case 'interval': {
      const interval = readInterval(literal.value);
      return { markdown: interval.ok ? `Interval ${codeSpan(interval.value)}: ${literal.record.name} counts ${INTERVAL_MEANINGS[interval.value]}.` : interval.error.message, span: null };
    }
    case 'dateStyles':
    case 'attributeName':
    case 'condition':
    case 'compareType':
    case 'encoding':
      return null;
  }
}
