import { describeFormat, type FormatSegment } from '../../dotnet/date/describeFormat.ts';
import { formatDateTime } from '../../dotnet/date/formatDateTime.ts';
import { parseDateTime } from '../../dotnet/date/parseDateTime.ts';
import type { LiteralArgument } from '../../rules/literalArgument.ts';
import { codeSpan, plainMarkdown } from '../markdown.ts';
import type { LiteralHelp } from './literalHover.ts';

/** The moment that examples show; every part of it has another value. */
export const EXAMPLE_DATE = '2026-03-09T14:05:06.0700000Z';
const EXAMPLE_IN_WORDS = '9 March 2026, 14:05:06.07 UTC';

/** A date format in words: the part at an offset first, then an example and all parts. */
export function dateFormatHover({ value, parameter }: LiteralArgument, offset: number): LiteralHelp | null {
  if (value === '') return null;
  const { segments, problems } = describeFormat(value);
  const here = segments.find(({ span }) => span.start <= offset && offset < span.end);
  const written = (segment: FormatSegment): string => codeSpan(value.slice(segment.span.start, segment.span.end));
  const example = writtenExample(value);
  const reads = parameter.name === 'inputFormat';
  const sections = [
    ...(here === undefined ? [] : [`**${written(here)}** ${plainMarkdown(here.meaning)}`, '---']),
    `Date format ${codeSpan(value)}`,
    ...problems.map(({ message }) => `**Problem:** ${plainMarkdown(message)}`),
    ...(example === null ? [] : [`Example: ${EXAMPLE_IN_WORDS} ${reads ? 'is read from' : 'is written'} ${codeSpan(example)}`]),
    segments.map((segment) => `- ${written(segment)} ${plainMarkdown(segment.meaning)}`).join('\n'),
  ];
  return { markdown: sections.filter((section) => section !== '').join('\n\n'), span: here?.span ?? null };
}

/** The example date by a format, or null where .NET refuses the format. */
export function writtenExample(format: string): string | null {
  const date = parseDateTime(EXAMPLE_DATE);
  const written = date.ok ? formatDateTime(date.value, format) : null;
  return written?.ok === true ? written.value.text : null;
}
