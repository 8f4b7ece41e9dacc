import { problemsOfFormat } from '../../dotnet/date/format/formatProblems.ts';
import { expressionRule } from '../defineRule.ts';
import { editOfLiteral, spanOfLiteral } from '../literalArgument.ts';
import { dateFormatsOf } from './dateFormats.ts';

export const spacesInFormat = expressionRule({
  code: 'date/spaces-in-format',
  level: 'warning',
  title: 'Blanks at the edge of an output format',
  why: 'Every character of an output format that is no letter of it goes into the value, blanks too, and the target refuses the value. An earlier version of a Microsoft page had them; at the edge of an input format .NET leaves them out by default.',
  fidelity: 'observed',
  sources: ['MicrosoftDocs/azure-docs#104947', 'https://learn.microsoft.com/dotnet/standard/base-types/custom-date-and-time-format-strings'],
  fixable: true,
  about: ['FormatDateTime'],
  bad: ['FormatDateTime([endDate], , "yyyy-MM-dd", "« »yyyyMMddHHmmss« »")'],
  good: ['FormatDateTime([endDate], , " yyyy-MM-dd ", "yyyy MM dd")'],
  fix: [{ before: 'FormatDateTime([endDate], , "yyyy-MM-dd", "yyyyMMddHHmmss ")', after: 'FormatDateTime([endDate], , "yyyy-MM-dd", "yyyyMMddHHmmss")' }],
  check: ({ parsed, constants, report }) => {
    for (const { call, output } of dateFormatsOf(constants)) {
      if (output === null) continue;
      for (const { code, span, message } of problemsOfFormat(output.value)) {
        if (code !== 'blankAtEdge') continue;
        report({
          span: spanOfLiteral(output, span),
          message,
          // Inside another function the blank may keep the date apart from what follows.
          fixes: [{ title: 'Remove the blanks', safe: call === parsed.root, effect: 'provisioning', edits: [editOfLiteral(output, { span, newText: '' })] }],
        });
      }
    }
  },
});
