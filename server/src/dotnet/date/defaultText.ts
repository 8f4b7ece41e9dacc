import { toParts } from './dateParts.ts';
import type { DateTime } from './dateTime.ts';

/**
 * The text that CDate, DateAdd, DateFromNum and Now show: `M/d/yyyy h:mm:ss tt`, always with a slash, a colon and AM or PM.
 * Source: the examples of those functions in the functions reference.
 */
export function defaultText(dateTime: DateTime): string {
  const { year, month, day, hour, minute, second } = toParts(dateTime);
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  const time = `${hour % 12 || 12}:${twoDigits(minute)}:${twoDigits(second)} ${hour < 12 ? 'AM' : 'PM'}`;
  return `${month}/${day}/${String(year).padStart(4, '0')} ${time}`;
}
