import { DATE_INTERVALS, INTERVAL_MEANINGS, type DateInterval } from '../../dotnet/date/dateInterval.ts';
import { expressionRule } from '../defineRule.ts';
import { contentOfLiteral, editOfLiteral } from '../literalArgument.ts';

export const interval = expressionRule({
  code: 'date/interval',
  level: 'error',
  title: 'Interval that DateAdd and DateDiff do not have',
  why: 'The functions page lists exactly yyyy, m, d, ww, h, n and s. Anything else, letter case included, fails for every user. n is the minute and m the month; q, y and w belong to Connect Sync.',
  fidelity: 'documented',
  sources: [
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md',
    'MicrosoftDocs/entra-docs docs/identity/hybrid/connect/reference-connect-sync-functions-reference.md',
  ],
  fixable: true,
  about: ['DateAdd', 'DateDiff'],
  bad: ['DateAdd("«days»", 7, CDate([hireDate]))', 'DateDiff("«mm»", Now(), CDate([hireDate]))', 'DateAdd("«»", 7, Now())'],
  good: ['DateAdd("d", 7, CDate([hireDate]))', 'DateAdd("ww", 2, CDate([hireDate]))', 'DateAdd([unit], 2, CDate([hireDate]))'],
  fix: [
    { before: 'DateAdd("days", 7, Now())', after: 'DateAdd("d", 7, Now())' },
    { before: 'DateAdd("W", 7, Now())', after: 'DateAdd("ww", 7, Now())' },
  ],
  check: ({ constants, report }) => {
    for (const literal of constants.literals) {
      if (literal.parameter.role !== 'interval' || DATE_INTERVALS.some((known) => known === literal.value)) continue;
      const meant = MEANT.find(([words]) => words.test(literal.value))?.[1];
      const choices = DATE_INTERVALS.map((known) => `${known} (${INTERVAL_MEANINGS[known]})`).join(', ');
      report({
        span: contentOfLiteral(literal),
        message: `"${literal.value}" is no interval, so every user fails. Use ${meant === undefined ? `one of ${choices}` : `${meant}, which counts ${INTERVAL_MEANINGS[meant]}`}.`,
        fixes:
          meant === undefined
            ? []
            : [{ title: `Write "${meant}"`, safe: !DOUBTFUL.test(literal.value), effect: 'provisioning', edits: [editOfLiteral(literal, { span: { start: 0, end: literal.value.length }, newText: meant })] }],
      });
    }
  },
});

/** What people write for an interval: other letter case, whole words, the letters of Visual Basic, .NET and SQL. */
const MEANT: readonly (readonly [RegExp, DateInterval])[] = [
  [/^(?:y+|years?)$/i, 'yyyy'],
  [/^(?:mm?|mo|mon|months?)$/i, 'm'],
  [/^(?:d+|days?)$/i, 'd'],
  [/^(?:w+|wk|weeks?)$/i, 'ww'],
  [/^(?:h+|hours?)$/i, 'h'],
  [/^(?:n+|mi|mins?|minutes?)$/i, 'n'],
  [/^(?:s+|secs?|seconds?)$/i, 's'],
];

/** In other products mm may be the minute, y the day of the year and w the weekday. */
const DOUBTFUL = /^(?:mm|y|w)$/i;
