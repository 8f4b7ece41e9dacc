import { describe, expect, it } from 'vitest';
import { defaultText } from '../../../../server/src/dotnet/date/defaultText.ts';
import { formatDateTime } from '../../../../server/src/dotnet/date/formatDateTime.ts';
import { dateOfIso, rowsOf } from '../tables.ts';

describe('formatDateTime', () => {
  it.each(rowsOf<readonly [date: string, format: string, expected: string]>('formatDateTime'))('writes %s by %j as %j', (date, format, expected) => {
    const result = formatDateTime(dateOfIso(date), format);
    expect(result.ok ? result.value.text : 'error').toBe(expected);
  });

  it('takes an empty format for the general one, as .NET does', () => {
    expect(formatDateTime(dateOfIso('2023-04-05T06:07:08Z'), '')).toMatchObject({ ok: true, value: { text: '04/05/2023 06:07:08' } });
  });

  // Only culture data that has been the same for many ICU releases.
  it.each([
    ['dddd, d. MMMM yyyy', 'de-DE', 'Mittwoch, 5. April 2023'],
    ['dd/MM/yyyy', 'de-DE', '05.04.2023'],
    ['d MMMM yyyy', 'fr-FR', '5 avril 2023'],
    ['d MMMM yyyy', 'pl-PL', '5 kwietnia 2023'],
    ['MMMM yyyy', 'pl-PL', 'kwiecień 2023'],
    ['MMM', 'ja-JP', '4月'],
    ['d', 'en-GB', '05/04/2023'],
  ])('writes %j in culture %s as %s, which is inferred', (format, culture, text) => {
    expect(formatDateTime(dateOfIso('2023-04-05T06:07:08Z'), format, culture)).toEqual({ ok: true, value: { text, fidelity: 'inferred' } });
  });

  it.each([['', 'documented'], ['de-DE', 'inferred'], ['no such culture', 'unknown']])('is as sure in culture "%s" as: %s', (culture, fidelity) => {
    expect(formatDateTime(dateOfIso('2023-04-05T06:07:08Z'), 'yyyy', culture)).toMatchObject({ ok: true, value: { fidelity } });
  });
});

describe('defaultText', () => {
  it.each([
    ['2023-04-05T06:07:08.9000000Z', '4/5/2023 6:07:08 AM'],
    ['2023-12-31T00:00:00Z', '12/31/2023 12:00:00 AM'],
    ['2023-12-31T12:30:05Z', '12/31/2023 12:30:05 PM'],
    ['2023-01-01T23:00:00Z', '1/1/2023 11:00:00 PM'],
    ['0033-04-03T15:00:00Z', '4/3/0033 3:00:00 PM'],
  ])('shows %s as %s', (date, text) => {
    expect(defaultText(dateOfIso(date))).toBe(text);
    expect(formatDateTime(dateOfIso(date), 'M/d/yyyy h:mm:ss tt')).toMatchObject({ ok: true, value: { text } });
  });
});
