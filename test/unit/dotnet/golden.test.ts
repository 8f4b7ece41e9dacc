import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseBoolean } from '../../../server/src/dotnet/booleanParse.ts';
import { toLower, toUpper } from '../../../server/src/dotnet/casing.ts';
import { readCultureName } from '../../../server/src/dotnet/culture/cultureName.ts';
import { dateAdd } from '../../../server/src/dotnet/date/dateAdd.ts';
import { dateDiff } from '../../../server/src/dotnet/date/dateDiff.ts';
import { readDateTimeStyles } from '../../../server/src/dotnet/date/dateTimeStyles.ts';
import { fromFileTime, toFileTime } from '../../../server/src/dotnet/date/fileTime.ts';
import { formatDateTime } from '../../../server/src/dotnet/date/formatDateTime.ts';
import { parseDateTime } from '../../../server/src/dotnet/date/parseDateTime.ts';
import { parseExact } from '../../../server/src/dotnet/date/parseExact.ts';
import { decodeBase64, encodeBase64, ENCODING_NAMES, utf8Hex } from '../../../server/src/dotnet/encoding.ts';
import { parseHexInt32, parseHexInt64, parseInt32, parseInt64 } from '../../../server/src/dotnet/numberParse.ts';
import { lowerThenTitleCase, titleCase } from '../../../server/src/dotnet/titleCase.ts';
import { dateOfIso, isoOf } from './tables.ts';

/** One result of a real .NET call; `error` is the exception's name. */
interface Golden {
  readonly args: readonly (string | null)[];
  readonly result?: unknown;
  readonly error?: string;
  readonly tags?: readonly string[];
}

type Outcome = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

const ERROR = { error: true };
const plain = (outcome: Outcome): unknown => outcome.ok ? outcome.value : ERROR;
const text = (outcome: Outcome): unknown => outcome.ok ? String(outcome.value) : ERROR;
const date = (outcome: ReturnType<typeof parseDateTime>): unknown =>
  outcome.ok ? { iso: isoOf(outcome.value), kind: outcome.value.dateTimeKind } : ERROR;

const culture = (name: string): string => name === 'Invariant' ? '' : name;
const styles = (names: string): ReturnType<typeof readDateTimeStyles> => readDateTimeStyles(/\((.*)\)/.exec(names)?.[1] ?? names);
const encoding = (name: string): (typeof ENCODING_NAMES)[number] => ENCODING_NAMES.find((known) => known === name) ?? 'UTF8';

const INTERVALS: Readonly<Record<string, string>> = { AddYears: 'yyyy', AddMonths: 'm', AddDays: 'd', AddHours: 'h', AddMinutes: 'n', AddSeconds: 's' };

function added(iso: string, call: string): unknown {
  const [, method = '', amount = ''] = /^(\w+)\((.*)\)$/.exec(call) ?? [];
  // DateAdd cuts fractions off, .NET's AddDays does not; a fraction of a day is asked for in hours.
  const inHours = method === 'AddDays' && !Number.isInteger(Number(amount));
  return date(dateAdd(inHours ? 'h' : INTERVALS[method] ?? '', Number(amount) * (inHours ? 24 : 1), dateOfIso(iso)));
}

/** What each call of .NET is here. The year limit is that of the recorded engine. */
const CALLS: Readonly<Record<string, (...args: string[]) => unknown>> = {
  'DateTime.Parse': (source = '', cultureName = '', styleNames = '') => {
    const read = styles(styleNames);
    return read.ok ? date(parseDateTime(source, culture(cultureName), { styles: read.value, twoDigitYearMax: 2029 })) : ERROR;
  },
  'DateTime.ParseExact': (source = '', format = '', cultureName = '', styleNames = '') => {
    const read = styles(styleNames);
    return read.ok ? date(parseExact(source, format, read.value, { cultureName: culture(cultureName), twoDigitYearMax: 2029 })) : ERROR;
  },
  'DateTime.ToString': (...[iso = '', , format = '', cultureName = '']) => {
    const written = formatDateTime(dateOfIso(iso), format, culture(cultureName));
    return written.ok ? written.value.text : ERROR;
  },
  'FormatDateTime=ParseExact+ToString': (source = '', styleNames = '', input = '', output = '') => {
    const read = styles(styleNames);
    const parsed = read.ok ? parseExact(source, input, read.value) : read;
    const written = parsed.ok ? formatDateTime(parsed.value, output) : parsed;
    return written.ok ? written.value.text : ERROR;
  },
  'DateTime.Add': (iso = '', call = '') => added(iso, call),
  'FromFileTimeUtc': (fileTime = '') => date(fromFileTime(BigInt(fileTime))),
  'ToFileTimeUtc': (source = '') => {
    const parsed = parseDateTime(source);
    return text(parsed.ok ? toFileTime(parsed.value) : parsed);
  },
  'ToUpper': (source = '', cultureName = '') => toUpper(source, culture(cultureName)),
  'ToLower': (source = '', cultureName = '') => toLower(source, culture(cultureName)),
  'TextInfo.ToTitleCase': (source = '', cultureName = '') => titleCase(source, culture(cultureName)),
  'TextInfo.ToTitleCase(ToLower)': (source = '', cultureName = '') => lowerThenTitleCase(source, culture(cultureName)),
  'Base64(UTF-16LE)': (source = '') => encodeBase64(source, 'Unicode'),
  'Base64(UTF-8)': (source = '') => encodeBase64(source, 'UTF8'),
  'FromBase64': (source = '', encodingName = '') => plain(decodeBase64(source, encoding(encodingName))),
  'Hex(UTF-8)': (source = '') => utf8Hex(source),
  'Int32.Parse': (source = '') => plain(parseInt32(source)),
  'Int32.Parse(Hex)': (source = '') => plain(parseHexInt32(source)),
  'Int64.Parse': (source = '') => text(parseInt64(source)),
  'Int64.Parse(Hex)': (source = '') => text(parseHexInt64(source)),
  'Boolean.Parse': (source = '') => plain(parseBoolean(source)),
  'Convert.ToBoolean(string)': (source = '') => plain(parseBoolean(source)),
  'CultureInfo.GetCultureInfo': (name = '') => readCultureName(name).name,
};

const NOT_BINDING = /engine-dependent|culture-data|two-digit-year-max|tz:/;

const file = path.resolve(import.meta.dirname, '../../../../shared/data/dotnet-golden.json');
const present = existsSync(file);
if (!present) console.info(`The recorded .NET results are absent (${path.relative(process.cwd(), file)}); only the project's own tables are checked.`);
const { groups } = (present ? JSON.parse(readFileSync(file, 'utf8')) : { groups: {} }) as { readonly groups: Readonly<Record<string, readonly Golden[]>> };

/** The rows that hold for every engine and zone. */
function bindingRows(api: string): readonly Golden[] {
  return (groups[api] ?? []).filter(({ args, tags = [] }) => !args.includes(null) && !tags.some((tag) => NOT_BINDING.test(tag)));
}

describe.skipIf(!present)('the recorded results of .NET', () => {
  it.each(Object.keys(CALLS))('%s', (api) => {
    const call = CALLS[api];
    const rows = bindingRows(api);
    expect(rows.length).toBeGreaterThan(0);
    const got = rows.map(({ args }) => [args, call?.(...args.map(String))]);
    expect(got).toEqual(rows.map((row) => [row.args, row.error === undefined ? row.result : ERROR]));
  });

  it('do not depend on the zone of the server where UTC was asked for', () => {
    const rows = (groups['DateTime.Parse'] ?? []).filter(({ args, tags = [] }) => /AdjustToUniversal/.test(String(args[2])) && tags.some((tag) => /^tz:/.test(tag)));
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(({ args }) => CALLS['DateTime.Parse']?.(...args.map(String)))).toEqual(rows.map(({ result }) => result));
  });

  it('TimeSpan agrees with DateDiff', () => {
    const wanted = (groups['TimeSpan'] ?? []).map(({ result }) => result as Record<'Days' | 'TotalHours' | 'TotalMinutes' | 'TotalSeconds' | 'calendarMonths' | 'calendarYears', number>)
      .map((span) => [span.Days, Math.trunc(span.TotalHours), Math.trunc(span.TotalMinutes), Math.trunc(span.TotalSeconds), span.calendarMonths, span.calendarYears]);
    const got = (groups['TimeSpan'] ?? []).map(({ args: [from, to] }) =>
      ['d', 'h', 'n', 's', 'm', 'yyyy'].map((interval) => plain(dateDiff(interval, dateOfIso(String(from)), dateOfIso(String(to))))));
    expect(got).toEqual(wanted);
  });
});
