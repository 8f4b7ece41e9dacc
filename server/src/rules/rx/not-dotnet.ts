import { posixLookalikes } from '../../dotnet/regex/regexHints.ts';
import { replacementSuspects } from '../../dotnet/regex/replacementSuspects.ts';
import { regexRule } from '../defineRule.ts';
import { foreignSyntaxMessage, isForeignSyntax, POSIX_CLASSES } from './foreignSyntax.ts';
import { asWritten, withConsequence } from './patternMessage.ts';

export const notDotnet = regexRule({
  code: 'rx/not-dotnet',
  level: 'error',
  title: 'Regular expression syntax of another language',
  why: 'Patterns from PCRE, Python, Ruby or JavaScript have named groups, possessive quantifiers and classes that .NET either refuses, so that every user fails, or reads as something else. Compared with a real .NET.',
  fidelity: 'documented',
  sources: [
    'https://learn.microsoft.com/dotnet/standard/base-types/regular-expression-language-quick-reference',
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md',
  ],
  fixable: true,
  place: 'anywhere',
  bad: [
    'Replace([mobile], , "«(?P<»n>\\\\d+)", , "", , )',
    'Replace([mobile], , "\\\\d«++»", , "", , )',
    'Replace([mobile], , "«\\\\h»+", , "", , )',
    'Replace([mobile], , "[«[:digit:]»]+", , "", , )',
    'Replace([mobile], , "«(?|»a)", , "", , )',
    'Replace([mobile], , "(?<n>\\\\d+)", , "«$<n>»", , )',
    'Replace([mobile], , "^(\\\\d+)-", , "«\\\\1»/", , )',
  ],
  good: ['Replace([mobile], , "(?<n>\\\\d+)", , "", , )', 'Replace([mobile], , "(?>\\\\d+)[ \\\\t]", , "", , )', 'Replace([mobile], , "[a:]", , "CONTOSO\\\\1", , )'],
  fix: [
    { before: 'Replace([mobile], , "(?P<n>\\\\d+)", , "${n}", , )', after: 'Replace([mobile], , "(?<n>\\\\d+)", , "${n}", , )' },
    { before: 'Replace([mobile], , "(?<n>a)b", , "$<n>", , )', after: 'Replace([mobile], , "(?<n>a)b", , "${n}", , )' },
    { before: 'Replace([mobile], , "(a)b", , "\\\\1", , )', after: 'Replace([mobile], , "(a)b", , "$1", , )' },
    { before: 'Replace([mobile], , "[[:alpha:]_]+", , "", , )', after: 'Replace([mobile], , "[a-zA-Z_]+", , "", , )' },
  ],
  check: ({ regex, place, replacement, report, reportReplacement }) => {
    for (const problem of regex.problems) {
      if (!isForeignSyntax(problem, regex.pattern)) continue;
      const { span, repair } = problem;
      report({
        span,
        message: withConsequence(asWritten(foreignSyntaxMessage(problem, regex.pattern), place), place),
        fixes: repair === null ? [] : [{ title: 'Write it as .NET does', safe: true, effect: 'provisioning', edits: [{ span, newText: repair }] }],
      });
    }
    for (const span of posixLookalikes(regex.tree)) {
      const members = POSIX_CLASSES.get(regex.pattern.slice(span.start + 2, span.end - 2));
      const advice = members === undefined ? 'List its characters.' : `Write ${members}, or \\p{L} for letters of every script.`;
      report({
        span,
        message: asWritten(`.NET keeps nothing of ${regex.pattern.slice(span.start, span.end)} but its opening bracket, so the class matches something else. ${advice}`, place),
        // Other languages may count letters of every script.
        fixes: members === undefined ? [] : [{ title: `Write ${members}`, safe: false, effect: 'provisioning', edits: [{ span, newText: members }] }],
      });
    }
    for (const { kind, span, label } of replacement === null ? [] : replacementSuspects(replacement)) {
      if (kind !== 'angle-name' && kind !== 'backslash-number') continue;
      const exists = regex.groups.some(({ name, number }) => (kind === 'angle-name' ? name === label : String(number) === label));
      // A backslash before a number that is no group is the end of a path or a domain.
      if (kind === 'backslash-number' && !exists) continue;
      const newText = kind === 'angle-name' ? `\${${label}}` : `$${label}`;
      reportReplacement({
        span,
        message: asWritten(`${replacement?.text.slice(span.start, span.end) ?? ''} is the syntax of another language and goes into the value as it stands. Write ${newText}.`, place),
        fixes: exists ? [{ title: `Write ${newText}`, safe: kind === 'angle-name', effect: 'provisioning', edits: [{ span, newText }] }] : [],
      });
    }
  },
});
