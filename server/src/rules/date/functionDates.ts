import type { Span } from '../../base/span.ts';
import { formatDateTime } from '../../dotnet/date/formatDateTime.ts';
import { parseDateTime } from '../../dotnet/date/parseDateTime.ts';
import type { ExpressionNode } from '../../expression/ast.ts';
import { functionNamed } from '../../functions/registry.ts';
import { specifiersOf, type DateFormats } from './dateFormats.ts';
import { readsTexts, withPart } from './readsTexts.ts';

/** The form of the texts that Now, CDate and DateAdd give (functions page, section DateAdd). */
export const FUNCTION_FORMAT = 'M/d/yyyy h:mm:ss tt';

/** One with one digit wherever one is possible, one with two. */
const SAMPLES: readonly string[] = ['2026-03-09T01:02:03Z', '2026-12-31T23:04:05Z'].flatMap((text) => {
  const date = parseDateTime(text);
  const written = date.ok ? formatDateTime(date.value, FUNCTION_FORMAT) : null;
  return written?.ok === true ? [written.value.text] : [];
});

/** The name of the function that gives a date here, or null. */
export function dateFunctionIn(node: ExpressionNode | null): string | null {
  if (node?.kind !== 'call') return null;
  const record = functionNamed(node.name);
  return record?.returns === 'DateTime' ? record.name : null;
}

/** Whether every date of a function can be read by a format; null where the styles cannot be told. */
export function readsFunctionDates(format: string, formats: DateFormats): boolean | null {
  return readsTexts(SAMPLES, format, formats);
}

/** Where a format has hh. */
export function twoDigitHour(format: string): Span | null {
  return format.length === 1 ? null : (specifiersOf(format).find(({ letter, count }) => letter === 'h' && count > 1)?.span ?? null);
}

/** The format with h in place of hh. */
export function withOneDigit(format: string, hour: Span): string {
  return withPart(format, hour, 'h');
}
