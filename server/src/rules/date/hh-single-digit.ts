import { expressionRule } from '../defineRule.ts';
import { editOfLiteral, spanOfLiteral } from '../literalArgument.ts';
import { dateFormatsOf } from './dateFormats.ts';
import { dateFunctionIn, readsFunctionDates, twoDigitHour, withOneDigit } from './functionDates.ts';

export const hhSingleDigit = expressionRule({
  code: 'date/hh-single-digit',
  level: 'warning',
  title: 'Two-digit hour for a date that is written with one digit',
  why: 'Now, CDate and DateAdd write M/d/yyyy h:mm:ss tt, with one digit for one o\'clock. Reading that by hh fails from 1 to 9 o\'clock only, so it passes many tests; compared with a real .NET.',
  fidelity: 'documented',
  sources: [
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md',
    'https://learn.microsoft.com/dotnet/standard/base-types/custom-date-and-time-format-strings',
  ],
  fixable: true,
  about: ['FormatDateTime'],
  bad: ['FormatDateTime(Now(), , "M/d/yyyy «hh»:mm:ss tt", "yyyy-MM-dd")'],
  good: ['FormatDateTime(Now(), , "M/d/yyyy h:mm:ss tt", "hh:mm tt")', 'FormatDateTime([endDate], , "M/d/yyyy hh:mm:ss tt", "yyyy-MM-dd")'],
  fix: [{ before: 'FormatDateTime(Now(), "M/d/yyyy hh:mm:ss tt", "yyyy-MM-dd")', after: 'FormatDateTime(Now(), "M/d/yyyy h:mm:ss tt", "yyyy-MM-dd")' }],
  check: ({ constants, report }) => {
    for (const formats of dateFormatsOf(constants)) {
      const { source, input } = formats;
      const name = dateFunctionIn(source);
      const hour = input === null ? null : twoDigitHour(input.value);
      if (name === null || input === null || hour === null) continue;
      if (readsFunctionDates(input.value, formats) !== false || readsFunctionDates(withOneDigit(input.value, hour), formats) !== true) continue;
      report({
        span: spanOfLiteral(input, hour),
        message: `${name} writes the hour with one digit where one is enough, and hh demands two, so reading fails from 1 to 9 o'clock. Write h.`,
        fixes: [{ title: 'Write h', safe: true, effect: 'provisioning', edits: [editOfLiteral(input, { span: hour, newText: 'h' })] }],
      });
    }
  },
});
