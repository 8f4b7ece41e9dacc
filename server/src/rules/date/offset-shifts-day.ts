import { expressionRule } from '../defineRule.ts';
import { spanOfLiteral } from '../literalArgument.ts';
import { dateFormatsOf, isDateOnly, specifiersOf } from './dateFormats.ts';

export const offsetShiftsDay = expressionRule({
  code: 'date/offset-shifts-day',
  level: 'warning',
  title: 'Offset that can move the day',
  why: 'FormatDateTime converts a date with an offset to the time of the service, taken to be UTC: 2021-06-30+08:00 becomes 2021-06-29. East of Greenwich, every date comes out one day early; compared with a real .NET on a server in UTC.',
  fidelity: 'inferred',
  sources: [
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md',
    'https://learn.microsoft.com/dotnet/api/system.globalization.datetimestyles',
  ],
  fixable: true,
  about: ['FormatDateTime'],
  bad: ['FormatDateTime([hireDate], , "yyyy-MM-dd«zzz»", "yyyy-MM-dd")', 'FormatDateTime([hireDate], "yyyy-MM-dd«K»", "d")'],
  good: ['FormatDateTime([hireDate], , "yyyy-MM-ddzzz", "yyyyMMddHHmmss")', 'FormatDateTime([hireDate], , "yyyy-MM-dd", "dd.MM.yyyy")'],
  fix: [{ before: 'FormatDateTime([hireDate], , "yyyy-MM-ddzzz", "yyyy-MM-dd")', after: 'Left([hireDate], 10)' }],
  check: ({ parsed, constants, report }) => {
    for (const { call, source, input, output } of dateFormatsOf(constants)) {
      if (input === null || output === null || input.value.length === 1 || !isDateOnly(output.value)) continue;
      const zone = specifiersOf(input.value).find(({ letter }) => letter === 'z' || letter === 'K');
      if (zone === undefined) continue;
      report({
        span: spanOfLiteral(input, zone.span),
        message: 'A date with an offset is converted to UTC before its day is written, so east of Greenwich it comes out one day early. Cut the date with Left(…, 10) instead, or move it with DateAdd.',
        fixes: source === null || !isFrontOf(output.value, input.value) ? [] : [{
          title: `Cut the date with Left(…, ${output.value.length})`,
          safe: false,
          effect: 'provisioning',
          edits: [{ span: call.span, newText: `Left(${parsed.text.slice(source.span.start, source.span.end)}, ${output.value.length})` }],
        }],
      });
    }
  },
});

/** Whether the wanted date stands at the front of what is read, each part in a fixed number of digits. */
function isFrontOf(output: string, input: string): boolean {
  return input.startsWith(output) && /^(?:yyyy|MM|dd|[-/. ])+$/.test(output);
}
