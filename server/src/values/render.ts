import { toParts } from '../dotnet/date/dateParts.ts';
import type { DateTime } from '../dotnet/date/dateTime.ts';
import { isList, presentValues } from './absence.ts';
import type { Scalar, Value } from './value.ts';

/**
 * The text that a value becomes where text is needed, and at the edge (spec/expression-language.md, 2.1):
 * booleans `True` and `False`, dates `M/d/yyyy h:mm:ss tt` (FUN, CDate), numbers in decimal, null as the empty text.
 */
export function renderScalar(scalar: Scalar): string {
  if (typeof scalar === 'string') return scalar;
  if (scalar === null) return '';
  if (typeof scalar === 'boolean') return scalar ? 'True' : 'False';
  return typeof scalar === 'object' ? renderDate(scalar) : String(scalar);
}

/** What flows: a text, the texts of a list without its nulls, or null when there is nothing. */
export function renderValue(value: Value): string | readonly string[] | null {
  if (value === null) return null;
  if (!isList(value)) return renderScalar(value);
  const texts = presentValues(value).map(renderScalar);
  return texts.length === 0 ? null : texts;
}

function renderDate(date: DateTime): string {
  const { year, month, day, hour, minute, second } = toParts(date);
  const time = `${hour % 12 || 12}:${digits(minute, 2)}:${digits(second, 2)} ${hour < 12 ? 'AM' : 'PM'}`;
  return `${month}/${day}/${digits(year, 4)} ${time}`;
}

function digits(value: number, count: number): string {
  return String(value).padStart(count, '0');
}
