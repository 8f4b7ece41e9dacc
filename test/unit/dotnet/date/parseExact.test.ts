import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDateTimeStyles } from '../../../../server/src/dotnet/date/dateTimeStyles.ts';
import { formatDateTime } from '../../../../server/src/dotnet/date/formatDateTime.ts';
import { parseExact } from '../../../../server/src/dotnet/date/parseExact.ts';
import { anyText } from '../anyText.ts';
import { dateOfIso, isoOf, rowsOf } from '../tables.ts';

type Row = readonly [text: string, format: string, styles: string, culture: string, expected: string];

describe('parseExact', () => {
  it.each(rowsOf<Row>('parseExact'))('reads %j by %j with %s in culture "%s" as %s', (text, format, styles, cultureName, expected) => {
    const read = readDateTimeStyles(styles);
    const result = read.ok ? parseExact(text, format, read.value, { cultureName }) : read;
    expect(result.ok ? isoOf(result.value) : 'error').toBe(expected);
  });

  it('takes the day before for an early day with an eastern offset, as .NET does on a server in UTC', () => {
    const result = parseExact('2021-06-30+08:00', 'yyyy-MM-ddzzz');
    expect(result.ok && isoOf(result.value)).toBe('2021-06-29T16:00:00.0000000+00:00');
  });

  it.each([
    ['1:02', 'HH:mm', 'unreadableText', 'At character 1 of "1:02" the format "HH:mm" asks for "HH", but there is "1:02".'],
    ['2023-04', 'yyyy-MM-dd', 'unreadableText', 'The text "2023-04" ends where the format "yyyy-MM-dd" asks for "-".'],
    ['2023-04-05T06', 'yyyy-MM-dd', 'unreadableText', 'The format "yyyy-MM-dd" ends before "T06".'],
    ['2023-04-05', 'yyyy-MM-dd\'', 'unclosedQuote', 'The quotation "\'" in the date format is never closed; add the closing mark, or write a backslash before the mark.'],
    ['5 6', 'd d', 'repeatedPart', 'The text gives the day twice, with different values.'],
    ['2023-02-29', 'yyyy-MM-dd', 'impossibleDate', '"2023-02-29" has the right shape, but there is no such date or time.'],
    ['5', '', 'emptyFormat', 'The date format is empty; write one such as "yyyy-MM-dd".'],
    ['5', 'q', 'unknownStandardFormat', '"q" alone is not a standard date format; write "%q" or add other letters to make it a custom one.'],
    ['', 'd', 'emptyText', 'An empty text is not a date.'],
    ['06:07', 'HH:mm', 'currentDateNeeded', 'The text has no complete date, so its meaning depends on the day it is read.'],
  ])('says of %j by %j: %s', (text, format, code, message) => {
    expect(parseExact(text, format)).toMatchObject({ ok: false, error: { code, message } });
  });

  it('fills a missing day from the current moment', () => {
    const result = parseExact('06:07', 'HH:mm', undefined, { now: dateOfIso('2026-11-24T10:11:12Z') });
    expect(result.ok && isoOf(result.value)).toBe('2026-11-24T06:07:00.0000000');
  });

  it.each([['300405', 2029, '1930'], ['300405', 2049, '2030'], ['500405', 2049, '1950']])('reads the year of %j with the limit %d as %s', (text, twoDigitYearMax, year) => {
    const result = parseExact(text, 'yyMMdd', undefined, { twoDigitYearMax });
    expect(result.ok && isoOf(result.value).slice(0, 4)).toBe(year);
  });

  it('reads back every date that a complete format writes', () => {
    const dates = fc.bigInt({ min: 0n, max: 3_155_378_975_999_999_999n });
    const formats = fc.constantFrom(
      'o', 'yyyy-MM-ddTHH:mm:ss.fffffffK', 'dddd, d MMMM yyyy h:mm:ss.fffffff tt', 'M/d/yyyy H:m:s.FFFFFFF', 'HHmmssfffffff yyyyMMdd', '\'on\' ddd dd\\.MM\\.yyyy "at" hh:mm:ss.fffffff t',
    );
    fc.assert(fc.property(dates, formats, (ticks, format) => {
      const written = formatDateTime({ kind: 'dateTime', ticks, dateTimeKind: 'Utc' }, format);
      const read = written.ok ? parseExact(written.value.text, format) : written;
      expect(read.ok && read.value.ticks).toBe(ticks);
    }), { numRuns: 1000 });
  });

  it('gives a date or an error for any text, format and culture', () => {
    const pieces = fc.constantFrom('d', 'dd', 'ddd', 'M', 'MMM', 'yy', 'yyyy', 'h', 'HH', 'mm', 's', 'f', 'F', 't', 'tt', 'K', 'z', 'zzz', 'g', '/', ':', '.', ' ', '\'', '"', '\\', '%', 'GMT', 'Z', 'x', '5', '23');
    const texts = fc.oneof(anyText(), fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')));
    fc.assert(fc.property(texts, texts, fc.constantFrom('', 'de-DE', 'tr-TR', 'xx', 'no such culture'), (text, format, cultureName) => {
      expect(typeof parseExact(text, format, undefined, { cultureName }).ok).toBe('boolean');
      expect(typeof formatDateTime(dateOfIso('2023-04-05T06:07:08Z'), format, cultureName).ok).toBe('boolean');
    }), { numRuns: 2000 });
  });
});
