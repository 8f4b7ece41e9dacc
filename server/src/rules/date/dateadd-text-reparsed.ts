import { problemsOfFormat } from '../../dotnet/date/format/formatProblems.ts';
import { expressionRule } from '../defineRule.ts';
import { contentOfLiteral, editOfLiteral } from '../literalArgument.ts';
import { dateFormatsOf } from './dateFormats.ts';
import { dateFunctionIn, FUNCTION_FORMAT, readsFunctionDates, twoDigitHour, withOneDigit } from './functionDates.ts';

export const dateAddTextReparsed = expressionRule({
  code: 'date/dateadd-text-reparsed',
  level: 'error',
  title: 'Input format that does not fit the date of a function',
  why: 'The functions page prints the results of Now, CDate and DateAdd as M/d/yyyy h:mm:ss tt. FormatDateTime reads exactly by its input format, so with any other one it fails for every user; an example of the Workday guide does; whether the service hands on a text or a date is not published.',
  fidelity: 'inferred',
  sources: [
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md',
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/workday-expression-mapping-functions-guide.md',
  ],
  fixable: true,
  about: ['FormatDateTime'],
  bad: ['FormatDateTime(DateAdd("d", 7, CDate([hireDate])), , "«yyyy-MM-dd»", "yyyy-MM-dd")', 'FormatDateTime(Now(), "«MM/dd/yyyy HH:mm:ss»", "yyyy-MM-dd")'],
  good: ['FormatDateTime(DateAdd("d", 7, CDate([hireDate])), , "M/d/yyyy h:mm:ss tt", "yyyy-MM-dd")', 'FormatDateTime([hireDate], , "yyyy-MM-dd", "dd.MM.yyyy")'],
  fix: [{ before: 'FormatDateTime(Now(), , "yyyy-MM-dd", "yyyy-MM-dd")', after: 'FormatDateTime(Now(), , "M/d/yyyy h:mm:ss tt", "yyyy-MM-dd")' }],
  check: ({ constants, report }) => {
    for (const formats of dateFormatsOf(constants)) {
      const { source, input } = formats;
      const name = dateFunctionIn(source);
      if (name === null || input === null || readsFunctionDates(input.value, formats) !== false) continue;
      const hour = twoDigitHour(input.value);
      if (hour !== null && readsFunctionDates(withOneDigit(input.value, hour), formats) === true) continue;
      // What .NET refuses as such is told by date/format-case.
      if (problemsOfFormat(input.value).some(({ severity }) => severity === 'error')) continue;
      report({
        span: contentOfLiteral(input),
        message: `${name} gives a date such as 3/9/2026 1:02:03 AM, which this format does not read, so every user fails. Write "${FUNCTION_FORMAT}".`,
        fixes: [{ title: `Write "${FUNCTION_FORMAT}"`, safe: true, effect: 'provisioning', edits: [editOfLiteral(input, { span: { start: 0, end: input.value.length }, newText: FUNCTION_FORMAT })] }],
      });
    }
  },
});
