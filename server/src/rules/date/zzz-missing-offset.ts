import { expressionRule } from '../defineRule.ts';
import { integerOf, isCallTo } from '../fn/callArguments.ts';
import { editOfLiteral, spanOfLiteral } from '../literalArgument.ts';
import { dateFormatsOf, type DateFormats } from './dateFormats.ts';
import { constantSource, readsTexts, specifierSpan, withPart } from './readsTexts.ts';

/** No date with an offset is as short. */
const LONGEST_WITHOUT_OFFSET = 10n;

export const zzzMissingOffset = expressionRule({
  code: 'date/zzz-missing-offset',
  level: 'warning',
  title: 'Offset that the date does not have',
  why: 'With zzz in the input format, a date without an offset fails, as in an example of the Workday guide; K reads both. A date that is written out or that Left cuts off is judged at once, all others with a population: check --users.',
  fidelity: 'inferred',
  sources: [
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/workday-expression-mapping-functions-guide.md',
    'https://learn.microsoft.com/dotnet/standard/base-types/custom-date-and-time-format-strings',
  ],
  fixable: true,
  // The offset that is not there moves no day either.
  replaces: ['date/offset-shifts-day'],
  about: ['FormatDateTime'],
  bad: ['FormatDateTime(Left([hireDate], 10), , "yyyy-MM-dd«zzz»", "dd.MM.yyyy")', 'FormatDateTime("2026-01-31", , "yyyy-MM-dd«zzz»", "yyyyMMddHHmmss")'],
  good: ['FormatDateTime([hireDate], , "yyyy-MM-ddzzz", "yyyyMMddHHmmss")', 'FormatDateTime("2026-01-31+01:00", , "yyyy-MM-ddzzz", "yyyyMMddHHmmss")', 'FormatDateTime("2026-01-31", , "yyyy-MM-ddK", "yyyyMMddHHmmss")'],
  fix: [{ before: 'FormatDateTime("2026-01-31", , "yyyy-MM-ddzzz", "yyyyMMddHHmmss")', after: 'FormatDateTime("2026-01-31", , "yyyy-MM-ddK", "yyyyMMddHHmmss")' }],
  check: ({ constants, report }) => {
    for (const formats of dateFormatsOf(constants)) {
      const { input } = formats;
      const zone = input === null ? null : specifierSpan(input.value, 'z');
      if (input === null || zone === null || !lacksOffset(formats, input.value, withPart(input.value, zone, 'K'))) continue;
      report({
        span: spanOfLiteral(input, zone),
        message: 'The date has no offset here, and zzz demands one, so every user fails. Write K, which reads dates with and without one.',
        fixes: [{ title: 'Write K', safe: true, effect: 'provisioning', edits: [editOfLiteral(input, { span: zone, newText: 'K' })] }],
      });
    }
  },
});

function lacksOffset(formats: DateFormats, format: string, lenient: string): boolean {
  const text = constantSource(formats);
  if (text !== null) return readsTexts([text], format, formats) === false && readsTexts([text], lenient, formats) === true;
  const source = formats.source ?? undefined;
  const length = isCallTo(source, 'Left') ? integerOf(source.arguments[1]) : null;
  return length !== null && length <= LONGEST_WITHOUT_OFFSET;
}
