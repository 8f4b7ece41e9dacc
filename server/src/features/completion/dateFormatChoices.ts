import { describeFormat } from '../../dotnet/date/describeFormat.ts';
import { FUNCTION_FORMAT } from '../../rules/date/functionDates.ts';
import { EXAMPLE_DATE, writtenExample } from '../hover/dateFormatHover.ts';
import { codeSpan } from '../markdown.ts';
import { runAround, type LiteralChoice } from './literalChoice.ts';

/** Whole formats that the pages and default mappings use. */
const FORMATS: readonly (readonly [format: string, use: string])[] = [
  ['yyyy-MM-dd', 'a date as ISO 8601 writes it'],
  ["yyyy-MM-dd'T'HH:mm:ss'Z'", 'a date and time as ISO 8601 writes it'],
  [FUNCTION_FORMAT, 'what Now, CDate and DateAdd give'],
  ['yyyyMMddHHmmss.fZ', 'the time form of LDAP and Active Directory'],
  ['M/d/yyyy', 'a date of the invariant culture'],
];

const PIECES: readonly string[] = [
  'yyyy', 'yy', 'MM', 'M', 'MMM', 'MMMM', 'dd', 'd', 'ddd', 'dddd', 'HH', 'H', 'hh', 'h', 'mm', 'm', 'ss', 's', 'f', 'fff', 'FFFFFFF', 'tt', 'K', 'zzz', "'T'", "'Z'",
];

/** Whole formats, for a text that is still to be written. */
export function wholeDateFormats(): readonly Omit<LiteralChoice, 'span'>[] {
  return FORMATS.map(([text, use]) => ({ text, detail: use, documentation: exampleOf(text) }));
}

/** The letters that can stand at an offset of a date format, and in an empty one whole formats. */
export function dateFormatChoices(format: string, offset: number): readonly LiteralChoice[] {
  const before = format.charAt(offset - 1);
  const span = /[A-Za-z]/.test(before) ? runAround(format, offset, new RegExp(before)) : { start: offset, end: offset };
  const whole = format.trim() === '' ? wholeDateFormats().map((choice) => ({ ...choice, span: { start: 0, end: format.length } })) : [];
  const isRight = (piece: string): boolean => describeFormat(format.slice(0, span.start) + piece + format.slice(span.end)).problems.length === 0;
  return [...whole, ...PIECES.filter((piece) => isRight(piece)).map((text) => ({ text, detail: meaningOf(text), documentation: exampleOf(text), span }))];
}

function meaningOf(piece: string): string {
  // A letter on its own would be a standard format.
  const [first] = describeFormat(custom(piece)).segments.filter(({ kind }) => kind === 'specifier');
  return first?.meaning ?? 'text that stands there as it is';
}

function exampleOf(format: string): string {
  const example = writtenExample(custom(format));
  return example === null ? '' : `${EXAMPLE_DATE} is written ${codeSpan(example)}`;
}

function custom(format: string): string {
  return format.length === 1 ? `%${format}` : format;
}
