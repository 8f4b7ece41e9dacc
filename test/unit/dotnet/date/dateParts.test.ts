import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfWeek, fromParts, toParts } from '../../../../server/src/dotnet/date/dateParts.ts';
import { MAXIMUM_TICKS } from '../../../../server/src/dotnet/date/dateTime.ts';
import type { DateTime } from '../../../../server/src/dotnet/date/dateTime.ts';

const anyDate = fc.bigInt({ min: 0n, max: MAXIMUM_TICKS }).map((ticks): DateTime => ({ kind: 'dateTime', ticks, dateTimeKind: 'Utc' }));

describe('date parts', () => {
  it('come together again', () => {
    fc.assert(fc.property(anyDate, (date) => {
      expect(fromParts(toParts(date), 'Utc')).toEqual({ ok: true, value: date });
    }));
  });

  it('agree with the calendar of JavaScript, which is the same', () => {
    fc.assert(fc.property(anyDate, (date) => {
      const { year, month, day, hour, minute, second } = toParts(date);
      const other = new Date(Number((date.ticks - 621_355_968_000_000_000n - (date.ticks % 10_000_000n)) / 10_000n));
      expect([year, month, day, hour, minute, second, dayOfWeek(date)]).toEqual([
        other.getUTCFullYear(), other.getUTCMonth() + 1, other.getUTCDate(), other.getUTCHours(), other.getUTCMinutes(), other.getUTCSeconds(), other.getUTCDay(),
      ]);
    }));
  });

  const start = { year: 2023, month: 4, day: 5, hour: 6, minute: 7, second: 8, fraction: 0 };
  it.each([
    [{ month: 0 }], [{ month: 13 }], [{ day: 0 }], [{ day: 31 }], [{ year: 0 }], [{ year: 10_000 }], [{ hour: 24 }], [{ minute: 60 }], [{ second: 60 }],
    [{ fraction: 10_000_000 }], [{ fraction: -1 }], [{ month: 2, day: 29 }], [{ hour: 1.5 }],
  ])('refuse %j', (change) => {
    expect(fromParts({ ...start, ...change }, 'Utc')).toMatchObject({ ok: false, error: { code: 'impossibleDate' } });
  });

  it('know leap years', () => {
    const leap = [1600, 1900, 2000, 2023, 2024, 2100].filter((year) => fromParts({ ...start, year, month: 2, day: 29 }, 'Utc').ok);
    expect(leap).toEqual([1600, 2000, 2024]);
  });
});
