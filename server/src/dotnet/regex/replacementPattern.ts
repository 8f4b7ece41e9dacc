import type { Span } from '../../base/span.ts';
import type { RegexGroup } from './groupNumbers.ts';
import { invalid, type RegexProblem } from './regexProblem.ts';

/** A .NET replacement pattern. Spans are UTF-16 half-open offsets in its text. */
export interface ReplacementPattern {
  readonly text: string;
  /** In the order of the text, which they cover completely. */
  readonly parts: readonly ReplacementPart[];
  /** What .NET refuses; without any, every text is a valid replacement pattern. */
  readonly problems: readonly RegexProblem[];
}

/** A part of a replacement pattern: text, or what stands for a piece of the match. */
export type ReplacementPart =
  | { readonly kind: 'text'; readonly span: Span; readonly text: string }
  /** `$1`, `${1}`, `${name}`; `$0` and `$&` are group 0, the whole match. */
  | { readonly kind: 'group'; readonly span: Span; readonly number: number; readonly name: string | null }
  /** `` $` ``: the text in front of the match. `$'`: the text behind it. `$_`: the whole text. */
  | { readonly kind: 'before' | 'after' | 'input'; readonly span: Span };

/**
 * Reads a replacement pattern as .NET does: what names no group of the pattern is literal text.
 * @param text the replacement pattern
 * @param groups the groups of the regular expression, in the order of their numbers
 */
export function parseReplacement(text: string, groups: readonly RegexGroup[]): ReplacementPattern {
  const parts: ReplacementPart[] = [];
  const problems: RegexProblem[] = [];
  let literalStart = 0;
  for (let position = text.indexOf('$'); position >= 0; position = text.indexOf('$', position)) {
    const part = parseDollar(text, position, groups, problems);
    if (part === null) {
      position++;
      continue;
    }
    if (literalStart < position) parts.push(textPart(text, literalStart, position));
    parts.push(part);
    position = part.span.end;
    literalStart = position;
  }
  if (literalStart < text.length) parts.push(textPart(text, literalStart, text.length));
  return { text, parts, problems };
}

/** What a replacement needs to know of the match whose place it takes. */
export interface ReplacedMatch {
  readonly input: string;
  /** Where the match stands in `input`. */
  readonly span: Span;
  /** The value of a group, or null if it took no part in the match. */
  readonly groupValue: (number: number) => string | null;
}

/** The text that takes the place of a match. A group that took no part in the match gives the empty text. */
export function applyReplacement(replacement: ReplacementPattern, match: ReplacedMatch): string {
  let text = '';
  for (const part of replacement.parts) text += partText(part, match);
  return text;
}

function partText(part: ReplacementPart, { input, span, groupValue }: ReplacedMatch): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'group':
      return groupValue(part.number) ?? '';
    case 'before':
      return input.slice(0, span.start);
    case 'after':
      return input.slice(span.end);
    case 'input':
      return input;
  }
}

function textPart(text: string, start: number, end: number): ReplacementPart {
  return { kind: 'text', span: { start, end }, text: text.slice(start, end) };
}

const LARGEST_NUMBER = 0x7fffffff;

/** Reads what the dollar at `position` begins; null if the dollar is literal. */
function parseDollar(
  text: string,
  position: number,
  groups: readonly RegexGroup[],
  problems: RegexProblem[],
): ReplacementPart | null {
  const rest = text.slice(position + 1);
  const span = (length: number): Span => ({ start: position, end: Math.min(position + 1 + length, text.length) });
  const digits = /^\{?(\d+)/.exec(rest)?.[1];
  if (digits !== undefined) {
    const isBraced = rest.startsWith('{');
    const length = digits.length + (isBraced ? 2 : 0);
    const number = Number(digits);
    if (number > LARGEST_NUMBER) problems.push(invalid('number-too-large', span(length), digits));
    const isClosed = !isBraced || rest.charAt(length - 1) === '}';
    const isKnown = number === 0 || groups.some((group) => group.number === number);
    return isClosed && isKnown ? { kind: 'group', span: span(length), number, name: null } : null;
  }
  const named = groups.find(({ name }) => name !== null && rest.startsWith(`{${name}}`));
  if (named !== undefined) {
    return { kind: 'group', span: span((named.name ?? '').length + 2), number: named.number, name: named.name };
  }
  return parseSymbol(rest.charAt(0), span(1), groups);
}

function parseSymbol(symbol: string, span: Span, groups: readonly RegexGroup[]): ReplacementPart | null {
  switch (symbol) {
    case '$':
      return { kind: 'text', span, text: '$' };
    case '&':
      return { kind: 'group', span, number: 0, name: null };
    case '+':
      // The group with the highest number, whether it matched or not; without groups, the whole match (observed).
      return { kind: 'group', span, number: groups[groups.length - 1]?.number ?? 0, name: null };
    case '`':
      return { kind: 'before', span };
    case "'":
      return { kind: 'after', span };
    case '_':
      return { kind: 'input', span };
    default:
      return null;
  }
}
