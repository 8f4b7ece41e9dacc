// Turns results of real .NET calls into expressions that must give the same. Calls that no expression can make are left out.
import { readFileSync } from 'node:fs';

/** Results that differ between versions of .NET, or that were themselves inferred: counted, not binding. */
const SOFT = /engine-dependent|culture-data|two-digit-year-max|inferred/;
/** Results that depend on the time zone of the server. */
const ZONE = /^tz:|timezone|Local/;

const quoted = (text) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** An ISO time as M/d/yyyy h:mm:ss tt, the form that the functions reference gives for dates. */
function documentedForm(iso) {
  const [, year, month, day, hour, minute, second] = /^(\d+)-(\d+)-(\d+)T(\d+):(\d+):(\d+)/.exec(iso);
  return `${Number(month)}/${Number(day)}/${year} ${hour % 12 || 12}:${minute}:${second} ${hour < 12 ? 'AM' : 'PM'}`;
}

const CASE = (name) => (text, culture) => text && { expression: culture === 'Invariant' ? `${name}([s])` : `${name}([s], ${quoted(culture)})`, s: text };
const ONE = (expression) => (text) => text && { expression, s: text };
const form = (result) => documentedForm(result.iso);
const universal = (culture, styles) => culture === 'Invariant' && styles === 'AdjustToUniversal|AssumeUniversal';

/** Per .NET call: the expression for its arguments, or nothing; and the result as the expression shows it. */
const CALLS = {
  'Regex.Replace': { ask: (text, pattern, replacement, ...options) => options.length === 0 && text && { expression: `Replace([s], , ${quoted(pattern)}, , ${quoted(replacement)}, , )`, s: text } },
  ToUpper: { ask: CASE('ToUpper') },
  ToLower: { ask: CASE('ToLower') },
  'TextInfo.ToTitleCase(ToLower)': { ask: ONE('PCase([s])') },
  'Base64(UTF-16LE)': { ask: ONE('ConvertToBase64([s])') },
  'Hex(UTF-8)': { ask: ONE('ConvertToUTF8Hex([s])') },
  'FormatDateTime=ParseExact+ToString': { ask: (text, styles, from, to) => ({ expression: `FormatDateTime([s], ${/^DocDefault/.test(styles) ? '' : quoted(styles)}, ${quoted(from)}, ${quoted(to)})`, s: text }) },
  'DateTime.Parse': { ask: (text, culture, styles) => text && universal(culture, styles) && { expression: 'CStr(CDate([s]))', s: text }, show: form },
  'DateTime.ParseExact': {
    ask: (text, format, culture, styles) => text && culture === 'Invariant' && /^DocDefault/.test(styles) && format.length > 1 && { expression: `FormatDateTime([s], , ${quoted(format)}, "yyyy-MM-ddTHH:mm:ss.fffffff")`, s: text },
    show: ({ iso }) => iso.slice(0, 27),
  },
  'DateTime.ToString': { ask: (iso, kind, format, culture) => kind === 'Utc' && culture === 'Invariant' && format && { expression: `FormatDateTime([s], , "yyyy-MM-ddTHH:mm:ss.fffffffK", ${quoted(format)})`, s: iso } },
  'Split(string)': { ask: (text, delimiter) => text && delimiter && { expression: `Split([s], ${quoted(delimiter)})`, s: text, readings: { 'split-trim': 'kept' } }, show: (parts) => parts },
  'String.Replace': { ask: (text, from, to) => text && from && { expression: `Replace([s], ${quoted(from)}, , , ${quoted(to)}, , )`, s: text } },
  'String.Replace(space)': { ask: ONE('StripSpaces([s])') },
  Trim: { ask: ONE('Trim([s])') },
  BitAnd: { ask: (one, other) => ({ expression: `BitAnd(${one}, ${other})` }) },
  'IndexOf(Ordinal)': { ask: (text, sought) => text && sought && { expression: `InStr([s], ${quoted(sought)})`, s: text }, show: (index) => String(index + 1) },
  'Int64.Parse': { ask: (text) => text && { expression: 'BitAnd([s], -1)', s: text } },
  ToFileTimeUtc: { ask: ONE('NumFromDate([s])') },
  FromFileTimeUtc: { ask: ONE('CStr(DateFromNum([s]))'), show: form },
};

/** Why results of other calls are not asked for here; the tests of server/src/dotnet hold those that the product implements. */
const NOT_ASKED = {
  'DateTime.Add': 'inside DateAdd; held by the unit tests',
  'FormD-strip-Mn': 'NormalizeDiacritics follows the documented table instead',
  GroupReplace: 'inside Replace; held by the unit tests',
  'Regex.IsMatch': 'inside scoping filters; held by the unit tests',
  'Regex.Match': 'inside Replace; held by the unit tests',
  'TextInfo.ToTitleCase': 'inside PCase, which lowers the text first; held by the unit tests',
  'CultureInfo.GetCultureInfo': 'inside ToLower, ToUpper and PCase; held by the unit tests',
  FromBase64: 'inside ConvertFromBase64; held by the unit tests',
  'Base64(UTF-8)': 'inside ConvertToBase64; held by the unit tests',
  'Boolean.Parse': 'inside CBool; held by the unit tests',
  'Convert.ToBoolean(string)': 'inside CBool; held by the unit tests',
  'Int32.Parse': 'inside number arguments; held by the unit tests',
  'Int32.Parse(Hex)': 'inside &H numbers; held by the unit tests',
  'Int64.Parse(Hex)': 'inside &H numbers; held by the unit tests',
  TimeSpan: 'inside DateDiff; held by the unit tests',
  'Split(char[])': 'Split takes its delimiter as one text, as Split(string) does',
  'Split(string,RemoveEmpty)': 'Split keeps empty parts',
  'String.Join': 'Join drops empty sources, as the functions reference shows',
  Substring: 'Mid counts from 1 and cuts at the end instead of failing, as the functions reference shows',
};

/** The rows of the file that `goldenRows` leaves out, by call, with the reason. */
export function unasked(file) {
  const { groups } = JSON.parse(readFileSync(file, 'utf8'));
  const asked = new Map();
  for (const { call } of goldenRows(file)) asked.set(call, (asked.get(call) ?? 0) + 1);
  return Object.entries(groups).flatMap(([call, all]) => {
    const rows = all.length - (asked.get(call) ?? 0);
    if (rows === 0) return [];
    const reason = call in CALLS ? 'arguments that no expression can give: another culture, options, time zones, null or line ends' : (NOT_ASKED[call] ?? 'no function of the language does it');
    return [{ call, rows, reason }];
  });
}

/** The rows of a file of .NET results (`groups[call]` is a list of `{args, result | error, tags?}`), in the form of the tables. */
export function goldenRows(file) {
  const { groups } = JSON.parse(readFileSync(file, 'utf8'));
  return Object.entries(CALLS).flatMap(([call, { ask, show = String }]) =>
    (groups[call] ?? []).flatMap((result) => {
      const { args, tags = [] } = result;
      if (args.some((argument) => argument === null || /[\n\r]/.test(argument))) return [];
      if (tags.some((tag) => ZONE.test(tag)) || result.result?.kind === 'Local') return [];
      const asked = ask(...args);
      if (!asked) return [];
      const soft = tags.some((tag) => SOFT.test(tag));
      const expected = 'error' in result ? { failure: true } : show(result.result);
      return [{ call, why: soft ? tags.join(', ') : undefined, kind: soft ? '.NET, version-dependent' : `.NET ${call}`, binding: !soft, expression: asked.expression, inputs: asked.s === undefined ? {} : { s: asked.s }, ...(asked.readings && { readings: asked.readings }), expected, emptyIsNull: true }];
    }),
  );
}
