import { expressionRule } from '../defineRule.ts';
import { editOfLiteral, spanOfLiteral } from '../literalArgument.ts';
import { dateFormatsOf } from './dateFormats.ts';
import { constantSource, readsTexts, specifierSpan, withPart } from './readsTexts.ts';

export const fractions = expressionRule({
  code: 'date/fractions',
  level: 'info',
  title: 'Fraction of a second with another number of digits',
  why: 'Each f of an input format reads exactly one digit, so .f fails for 12:00:00.123, and FFFFFFF reads none to seven. Dates that are written out are judged at once, all others with a population: check --users.',
  fidelity: 'inferred',
  sources: ['https://learn.microsoft.com/dotnet/standard/base-types/custom-date-and-time-format-strings'],
  fixable: true,
  about: ['FormatDateTime'],
  bad: ['FormatDateTime("2026-01-31T12:00:00.123", , "yyyy-MM-ddTHH:mm:ss.«f»", "HH:mm")'],
  good: ['FormatDateTime("2026-01-31T12:00:00.1", , "yyyy-MM-ddTHH:mm:ss.f", "HH:mm")', 'FormatDateTime([start], , "yyyy-MM-ddTHH:mm:ss.f", "HH:mm")'],
  fix: [
    {
      before: 'FormatDateTime("2026-01-31T12:00:00.123", , "yyyy-MM-ddTHH:mm:ss.f", "HH:mm")',
      after: 'FormatDateTime("2026-01-31T12:00:00.123", , "yyyy-MM-ddTHH:mm:ss.FFFFFFF", "HH:mm")',
    },
  ],
  check: ({ constants, report }) => {
    for (const formats of dateFormatsOf(constants)) {
      const { input } = formats;
      const text = constantSource(formats);
      const digits = input === null ? null : specifierSpan(input.value, 'f');
      if (input === null || text === null || digits === null) continue;
      if (readsTexts([text], input.value, formats) !== false || readsTexts([text], withPart(input.value, digits, 'FFFFFFF'), formats) !== true) continue;
      report({
        span: spanOfLiteral(input, digits),
        message: 'Each f reads exactly one digit, and the fraction of this date has another number of them, so reading fails. Write FFFFFFF for any number.',
        fixes: [{ title: 'Write FFFFFFF', safe: true, effect: 'provisioning', edits: [editOfLiteral(input, { span: digits, newText: 'FFFFFFF' })] }],
      });
    }
  },
});
