import { describe, expect, it } from 'vitest';
import { dateAdd } from '../../../../server/src/dotnet/date/dateAdd.ts';
import { dateDiff } from '../../../../server/src/dotnet/date/dateDiff.ts';
import { fromFileTime, toFileTime } from '../../../../server/src/dotnet/date/fileTime.ts';
import { dateOfIso, isoOf, rowsOf } from '../tables.ts';

describe('dateAdd', () => {
  it.each(rowsOf<readonly [date: string, interval: string, amount: number, expected: string]>('dateAdd'))(
    'to %s adds %s × %d and gives %s', (date, interval, amount, expected) => {
      const result = dateAdd(interval, amount, dateOfIso(`${date}T00:00:00Z`));
      expect(result.ok ? isoOf(result.value) : 'error').toBe(expected);
    });

  it.each([
    ['ww', 2, '2023-04-19T06:07:08.0000000Z'], ['n', 90, '2023-04-05T07:37:08.0000000Z'], ['d', 1.9, '2023-04-06T06:07:08.0000000Z'], ['d', -1.9, '2023-04-04T06:07:08.0000000Z'],
  ])('counts %s × %d, cutting off fractions', (interval, amount, expected) => {
    const result = dateAdd(interval, amount, dateOfIso('2023-04-05T06:07:08Z'));
    expect(result.ok && isoOf(result.value)).toBe(expected);
  });

  it.each([
    ['D', 1, 'unknownInterval'], ['day', 1, 'unknownInterval'], ['q', 1, 'unknownInterval'], ['', 1, 'unknownInterval'],
    ['d', Number.NaN, 'notANumber'], ['d', Infinity, 'notANumber'], ['s', 1e300, 'outOfRange'], ['yyyy', -1e300, 'outOfRange'], ['m', 1e15, 'outOfRange'],
  ])('refuses %j × %d: %s', (interval, amount, code) => {
    expect(dateAdd(interval, amount, dateOfIso('2023-04-05T06:07:08Z'))).toMatchObject({ ok: false, error: { code } });
  });
});

describe('dateDiff', () => {
  it.each(rowsOf<readonly [interval: string, from: string, to: string, expected: number]>('dateDiff'))('in %s from %s to %s is %d', (interval, from, to, expected) => {
    const result = dateDiff(interval, dateOfIso(`${from}Z`), dateOfIso(`${to}Z`));
    // The sum takes away the sign of a negative zero, which nobody sees.
    expect(result.ok && result.value + 0).toBe(expected);
  });

  it('refuses an unknown interval and names the known ones', () => {
    const result = dateDiff('minutes', dateOfIso('2023-04-05Z'), dateOfIso('2023-04-05Z'));
    expect(!result.ok && result.error.message).toContain('n (minutes)');
  });
});

describe('file times', () => {
  it.each(rowsOf<readonly [fileTime: string, expected: string]>('fromFileTime'))('%s is the date %s', (fileTime, expected) => {
    const result = fromFileTime(BigInt(fileTime));
    expect(result.ok ? isoOf(result.value) : 'error').toBe(expected);
  });

  it.each(rowsOf<readonly [date: string, expected: string]>('toFileTime'))('%s has the file time %s', (date, expected) => {
    const result = toFileTime(dateOfIso(date));
    expect(result.ok ? String(result.value) : 'error').toBe(expected);
  });

  it('explains the number that stands for never', () => {
    const result = fromFileTime(9_223_372_036_854_775_807n);
    expect(!result.ok && result.error.message).toContain('never');
  });
});
