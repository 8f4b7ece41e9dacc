import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DateTime } from '../../../server/src/dotnet/date/dateTime.ts';

const folder = path.resolve(import.meta.dirname, '../../data/dotnet');

/** The rows of one of the tables in test/data/dotnet, whose header says where the expected values come from. */
export function rowsOf<Row extends readonly unknown[]>(table: string): Row[] {
  const { rows } = JSON.parse(readFileSync(path.join(folder, `${table}.json`), 'utf8')) as { readonly rows: Row[] };
  return rows;
}

const UNIX_EPOCH_TICKS = 621_355_968_000_000_000n;

/** The date of `2023-04-05T06:07:08.1234567` with `Z` for UTC, `+00:00` for local and nothing for unspecified. Reads through JavaScript's Date. */
export function dateOfIso(iso: string): DateTime {
  const [, seconds = '', fraction = '', zone = ''] = /^(\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d)?)(?:\.(\d+))?(.*)$/.exec(iso) ?? [];
  const milliseconds = Date.parse(seconds.includes('T') ? `${seconds}Z` : seconds);
  const ticks = UNIX_EPOCH_TICKS + BigInt(milliseconds) * 10_000n + BigInt(fraction.padEnd(7, '0'));
  return { kind: 'dateTime', ticks, dateTimeKind: zone === 'Z' ? 'Utc' : zone === '' ? 'Unspecified' : 'Local' };
}

/** The reverse of `dateOfIso`, always with seven fraction digits. Writes through JavaScript's Date. */
export function isoOf({ ticks, dateTimeKind }: DateTime): string {
  const fraction = ticks % 10_000_000n;
  const milliseconds = Number((ticks - fraction - UNIX_EPOCH_TICKS) / 10_000n);
  const seconds = new Date(milliseconds).toISOString().slice(0, 19);
  return `${seconds}.${String(fraction).padStart(7, '0')}${{ Utc: 'Z', Local: '+00:00', Unspecified: '' }[dateTimeKind]}`;
}
