import type { FormatProblem } from '../../dotnet/date/format/formatProblem.ts';
import { problemsOfFormat } from '../../dotnet/date/format/formatProblems.ts';
import { expressionRule } from '../defineRule.ts';
import { editOfLiteral, spanOfLiteral, type LiteralArgument } from '../literalArgument.ts';
import type { ExpressionFinding } from '../ruleRecord.ts';
import { dateFormatsOf } from './dateFormats.ts';
import { joinedProblems } from './joinedProblems.ts';

/** Told by date/spaces-in-format and date/literal-z. */
const OTHER_RULES: readonly string[] = ['blankAtEdge', 'unquotedZone', 'unquotedLetter'];

export const formatCase = expressionRule({
  code: 'date/format-case',
  level: 'error',
  title: 'Date format with letters that .NET does not know or takes otherwise',
  why: 'Formats are those of .NET: yyyy, MM and dd are the date, HH, mm and ss the time, hh with tt the 12-hour clock. YYYY and DD are copied as letters, and mm where the month belongs writes the minutes; compared with a real .NET.',
  fidelity: 'documented',
  sources: ['https://learn.microsoft.com/dotnet/standard/base-types/custom-date-and-time-format-strings', 'MicrosoftDocs/azure-docs#15017'],
  fixable: true,
  about: ['FormatDateTime'],
  bad: [
    'FormatDateTime([hireDate], , "M/d/yyyy", "«YYYY»-MM-«DD»")',
    'FormatDateTime([hireDate], , "yyyy-«mm»-dd", "dd.MM.yyyy")',
    'FormatDateTime([hireDate], "yyyy-MM-dd «hh»:mm", "yyyy-MM-dd")',
    'FormatDateTime([hireDate], , "yyyy-MM-dd", "«x»")',
  ],
  good: [
    'FormatDateTime([hireDate], , "M/d/yyyy h:mm:ss tt", "yyyy-MM-dd")',
    'FormatDateTime([hireDate], "yyyy-MM-ddTHH:mm:ssZ", "d")',
    'FormatDateTime(DateFromNum([pwdLastSet]), , "yyyyMMddHHmmss.0Z")',
    'FormatDateTime([hireDate], , "yyyy-MM-dd", "")',
  ],
  fix: [
    { before: 'FormatDateTime([hireDate], , "YYYY-MM-dd", "d")', after: 'FormatDateTime([hireDate], , "yyyy-MM-dd", "d")' },
    { before: 'FormatDateTime([hireDate], "d", "HH:MM")', after: 'FormatDateTime([hireDate], "d", "HH:mm")' },
  ],
  check: ({ constants, report }) => {
    for (const { input, output } of dateFormatsOf(constants)) {
      for (const literal of [input, output]) {
        if (literal === null) continue;
        for (const problem of joinedProblems(literal.value, problemsOfFormat(literal.value))) {
          if (!OTHER_RULES.includes(problem.code)) report(findingOf(literal, problem));
        }
      }
    }
  },
});

function findingOf(literal: LiteralArgument, { code, severity, message, span }: FormatProblem): ExpressionFinding {
  const text = literal.value.slice(span.start, span.end);
  const repair = repairOf(code, text);
  return {
    span: spanOfLiteral(literal, span),
    // No date has these letters in it, and no value is wanted with them.
    severity: code === 'foreignLetter' && /^(?:Y+|D+)$/.test(text) ? 'error' : severity,
    message,
    fixes: repair === null ? [] : [{ title: `Write ${repair.text}`, safe: repair.safe, effect: 'provisioning', edits: [editOfLiteral(literal, { span, newText: repair.text })] }],
  };
}

function repairOf(code: string, text: string): { readonly text: string; readonly safe: boolean } | null {
  switch (code) {
    case 'foreignLetter':
      if (/^[YD]+$/.test(text)) return { text: text.toLowerCase(), safe: true };
      return /^[aAp]$/.test(text) ? { text: 'tt', safe: false } : null;
    case 'minutesForMonth':
      return { text: text.toUpperCase(), safe: true };
    case 'monthForMinutes':
      return { text: text.toLowerCase(), safe: true };
    case 'hourWithoutHalf':
      // AM or PM may be missing instead.
      return { text: text.toUpperCase(), safe: false };
    default:
      return null;
  }
}
