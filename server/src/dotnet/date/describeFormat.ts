import type { Span } from '../../base/span.ts';
import { meaningOfSpecifier, meaningOfStandardFormat } from './format/formatMeanings.ts';
import type { FormatProblem } from './format/formatProblem.ts';
import { problemsOfFormat } from './format/formatProblems.ts';
import { tokenizeFormat } from './format/formatTokens.ts';
import type { FormatToken } from './format/formatTokens.ts';

/** A piece of a date format with what it stands for: a letter run of .NET, or text that is copied as it stands. Spans are offsets in the format. */
export type FormatSegment =
  | { readonly kind: 'specifier'; readonly span: Span; readonly specifier: string; readonly meaning: string }
  | { readonly kind: 'literal'; readonly span: Span; readonly literal: string; readonly meaning: string };

export interface FormatDescription {
  readonly segments: readonly FormatSegment[];
  readonly problems: readonly FormatProblem[];
}

/** Explains a standard or custom date format piece by piece, and tells what .NET refuses in it and what probably is not meant. */
export function describeFormat(format: string): FormatDescription {
  return { segments: format.length === 1 ? standardSegments(format) : customSegments(format), problems: problemsOfFormat(format) };
}

function standardSegments(format: string): FormatSegment[] {
  const meaning = meaningOfStandardFormat(format);
  return meaning === undefined ? [] : [{ kind: 'specifier', span: { start: 0, end: 1 }, specifier: format, meaning: `standard format: ${meaning}` }];
}

function customSegments(format: string): FormatSegment[] {
  const segments: FormatSegment[] = [];
  for (const token of tokenizeFormat(format).tokens) {
    const segment = segmentOf(token, format);
    const last = segments.at(-1);
    if (segment.kind === 'literal' && last?.kind === 'literal' && last.span.end === segment.span.start) {
      const span = { start: last.span.start, end: segment.span.end };
      segments[segments.length - 1] = { ...last, span, literal: last.literal + segment.literal };
    } else {
      segments.push(segment);
    }
  }
  return segments;
}

function segmentOf(token: FormatToken, format: string): FormatSegment {
  const { span } = token;
  const specifier = format.slice(span.start, span.end);
  switch (token.kind) {
    case 'specifier':
      return { kind: 'specifier', span, specifier, meaning: meaningOfSpecifier(token.letter, token.count) };
    case 'dateSeparator':
      return { kind: 'specifier', span, specifier, meaning: 'date separator, a slash in the invariant culture' };
    case 'timeSeparator':
      return { kind: 'specifier', span, specifier, meaning: 'time separator, a colon in the invariant culture' };
    case 'zoneLetter':
      return { kind: 'specifier', span, specifier, meaning: 'the letter Z; when reading it means UTC, when writing nothing is converted' };
    case 'literal':
      return { kind: 'literal', span, literal: token.text, meaning: 'text that stands there as it is' };
  }
}
