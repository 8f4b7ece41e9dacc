import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDateTimeStyles, UNIVERSAL_STYLES } from '../../../../server/src/dotnet/date/dateTimeStyles.ts';
import { parseDateTime, readDateTime } from '../../../../server/src/dotnet/date/parseDateTime.ts';
import { anyText } from '../anyText.ts';
import { dateOfIso, isoOf, rowsOf } from '../tables.ts';

type Row = readonly [text: string, styles: string, culture: string, expected: string];

function parsed(text: string, styles: string, culture: string): string {
  const read = readDateTimeStyles(styles);
  const result = read.ok ? parseDateTime(text, culture, { styles: read.value }) : read;
  return result.ok ? isoOf(result.value) : 'error';
}

describe('parseDateTime', () => {
  it.each(rowsOf<Row>('parseDateTime'))('reads %j with %s in culture "%s" as %s', (text, styles, culture, expected) => {
    expect(parsed(text, styles, culture)).toBe(expected);
  });

  it.each([
    ['6:07 PM', '2026-11-24T18:07:00.0000000Z'],
    ['April 5', '2026-04-05T00:00:00.0000000Z'],
    ['4/5', '2026-04-05T00:00:00.0000000Z'],
    ['4/5 6 AM', '2026-04-05T06:00:00.0000000Z'],
  ])('fills what %j leaves out from the current moment', (text, expected) => {
    const result = parseDateTime(text, '', { now: dateOfIso('2026-11-24T10:11:12Z') });
    expect(result.ok && isoOf(result.value)).toBe(expected);
    expect(parseDateTime(text)).toMatchObject({ ok: false, error: { code: 'currentDateNeeded' } });
  });

  it.each([
    ['4/5/29', 2029, '2029'], ['4/5/30', 2029, '1930'], ['4/5/30', 2049, '2030'], ['4/5/49', 2049, '2049'], ['4/5/50', 2049, '1950'], ['4/5/99', 2049, '1999'],
  ])('reads the year of %j with the limit %d as %s', (text, twoDigitYearMax, year) => {
    const result = parseDateTime(text, '', { twoDigitYearMax });
    expect(result.ok && isoOf(result.value).slice(0, 4)).toBe(year);
  });

  it('takes the number in front of a month name for a year, since the invariant culture writes the day behind the name', () => {
    const result = parseDateTime('5 Apr');
    expect(result.ok && isoOf(result.value)).toBe('2005-04-01T00:00:00.0000000Z');
  });

  it.each([
    ['', 'emptyText', ''],
    [' \t', 'emptyText', ''],
    ['2023-04-05 soon', 'unknownWord', 'soon'],
    ['2023-04-31', 'impossibleDate', ''],
    ['Thursday, April 5, 2023', 'wrongWeekday', ''],
    ['2023-04-05 06:07 +14:01', 'offsetOutOfRange', ''],
    ['9999-12-31 22:00 -03:00', 'outOfRange', ''],
    ['2023-04-05;', 'unreadableText', ';'],
  ])('says of %j: %s', (text, code, marked) => {
    const result = parseDateTime(text);
    if (result.ok) throw new Error(`read as ${isoOf(result.value)}`);
    const { error } = result;
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/\.$/);
    expect(error.span === undefined ? '' : text.slice(error.span.start, error.span.end)).toBe(marked);
  });

  it('quotes only the start of a long text', () => {
    const result = parseDateTime(`x${'y'.repeat(5000)}`);
    expect(!result.ok && result.error.message.length).toBeLessThan(300);
  });

  it.each([
    ['4/5/2023', '', []],
    ['4/5/23', '', ['twoDigitYear']],
    ['2023-04-05+02:00', '', ['offsetConverted']],
    ['2023-04-05Z', '', []],
    ['5.4.2023', 'de-DE', ['cultureData']],
    ['6:07', '', ['currentDate']],
  ])('tells what %j in culture "%s" depends on', (text, cultureName, caveats) => {
    const settings = { styles: UNIVERSAL_STYLES, cultureName, twoDigitYearMax: 2049, now: dateOfIso('2026-11-24T10:11:12Z') };
    const result = readDateTime(text, settings);
    expect(result.ok && result.value.caveats).toEqual(caveats);
  });

  it('gives a date in range or an error for any text', () => {
    const pieces = fc.constantFrom('4', '05', '2023', '/', '-', ':', ' ', '.', ',', 'T', 'Z', '+02:00', 'PM', 'am', 'Apr', 'Wed', 'GMT', '年', '月', '日', '時', '#', '\0', '20230405', 'AD');
    const texts = fc.oneof(anyText(), fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')));
    fc.assert(fc.property(texts, (text) => {
      const result = parseDateTime(text, '', { now: dateOfIso('2026-11-24T10:11:12Z') });
      if (result.ok) expect(result.value.ticks >= 0n && result.value.ticks <= 3_155_378_975_999_999_999n).toBe(true);
      else expect(result.error.message).not.toBe('');
    }), { numRuns: 2000 });
  });
});
