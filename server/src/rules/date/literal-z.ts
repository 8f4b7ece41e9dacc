import type { Span } from '../../base/span.ts';
import { problemsOfFormat } from '../../dotnet/date/format/formatProblems.ts';
import { expressionRule } from '../defineRule.ts';
import { editOfLiteral, spanOfLiteral } from '../literalArgument.ts';
import { dateFormatsOf } from './dateFormats.ts';
import { dateFunctionIn } from './functionDates.ts';

export const literalZ = expressionRule({
  code: 'date/literal-z',
  level: 'info',
  title: 'Letters without quotation marks in an output format',
  why: 'Z and T are no letters of a .NET format, so they are written as they stand: Z claims UTC and converts nothing. In quotation marks the value is the same, and the next reader sees that it is meant.',
  fidelity: 'documented',
  sources: ['https://learn.microsoft.com/dotnet/standard/base-types/custom-date-and-time-format-strings'],
  fixable: true,
  about: ['FormatDateTime'],
  bad: ['FormatDateTime([endDate], , "yyyy-MM-dd", "yyyyMMddHHmmss.f«Z»")', 'FormatDateTime([endDate], , "yyyy-MM-dd", "yyyy-MM-dd«T»HH:mm:ssZ")'],
  good: ['FormatDateTime([endDate], , "yyyy-MM-ddTHH:mm:ssZ", "yyyy-MM-dd\'T\'HH:mm:ss\'Z\'")', 'FormatDateTime([endDate], , "yyyy-MM-dd", "o")', 'FormatDateTime(DateFromNum([pwdLastSet]), , "yyyyMMddHHmmss.0Z")'],
  fix: [
    { before: 'FormatDateTime([endDate], , "yyyy-MM-dd", "yyyy-MM-ddTHH:mm:ssZ")', after: 'FormatDateTime([endDate], , "yyyy-MM-dd", "yyyy-MM-dd\'T\'HH:mm:ss\'Z\'")' },
  ],
  check: ({ constants, report }) => {
    for (const { source, output } of dateFormatsOf(constants)) {
      const runs = output === null ? [] : letterRuns(output.value);
      const [first] = runs;
      if (output === null || first === undefined) continue;
      const texts = runs.map(({ start, end }) => output.value.slice(start, end));
      // The dates of functions are in UTC, so there Z says the truth; a default mapping of the service writes it so.
      if (dateFunctionIn(source) !== null && texts.join('') === 'Z') continue;
      const hasZ = texts.some((text) => text.includes('Z'));
      report({
        span: spanOfLiteral(output, first),
        message: `${texts.join(' and ')} ${texts.length === 1 ? 'is' : 'are'} written as ${texts.length === 1 ? 'it stands' : 'they stand'}${hasZ ? '; Z does not convert the time to UTC' : ''}. Write ${texts.map((text) => `'${text}'`).join(' and ')} to show that this is meant${hasZ ? ', or K for the real zone' : ''}.`,
        fixes: [{ title: 'Put the letters in quotation marks', safe: true, effect: 'none', edits: runs.map((span, index) => editOfLiteral(output, { span, newText: `'${texts[index] ?? ''}'` })) }],
      });
    }
  },
});

/** The runs of letters that are copied as they stand. */
function letterRuns(format: string): readonly Span[] {
  const runs: Span[] = [];
  for (const { code, span } of problemsOfFormat(format)) {
    if (code !== 'unquotedZone' && code !== 'unquotedLetter') continue;
    const last = runs.at(-1);
    if (last?.end === span.start) runs[runs.length - 1] = { start: last.start, end: span.end };
    else runs.push(span);
  }
  return runs;
}
