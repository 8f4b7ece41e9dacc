import { FORMAT_DATE_TIME_STYLES, readDateTimeStyles } from '../../dotnet/date/dateTimeStyles.ts';
import { parseExact } from '../../dotnet/date/parseExact.ts';
import type { Span } from '../../base/span.ts';
import { specifiersOf, type DateFormats } from './dateFormats.ts';

/** Whether FormatDateTime can read every one of some texts by a format; null where the styles cannot be told. */
export function readsTexts(texts: readonly string[], format: string, { call, styles }: DateFormats): boolean | null {
  const written = call.arguments.length > 3 ? call.arguments[1] : undefined;
  const left = written === undefined || written.kind === 'empty';
  const read = styles === null ? null : readDateTimeStyles(styles.value);
  if (!left && read?.ok !== true) return null;
  const used = read?.ok === true ? read.value : FORMAT_DATE_TIME_STYLES;
  return texts.every((text) => parseExact(text, format, used).ok);
}

/** The text that is the source of a call for everybody, if it is finished; such a text shows what a format does not read. */
export function constantSource({ source }: DateFormats): string | null {
  return source?.kind === 'string' && source.closed ? source.value : null;
}

/** Where a format has the first of some letters, or null. */
export function specifierSpan(format: string, letters: string): Span | null {
  return format.length === 1 ? null : (specifiersOf(format).find(({ letter }) => letters.includes(letter))?.span ?? null);
}

/** The format with another text at a place. */
export function withPart(format: string, { start, end }: Span, part: string): string {
  return format.slice(0, start) + part + format.slice(end);
}
