import { replacementSuspects } from '../../dotnet/regex/replacementSuspects.ts';
import { expressionRule } from '../defineRule.ts';
import { editOfLiteral, spanOfLiteral } from '../literalArgument.ts';

export const dollarLiteral = expressionRule({
  code: 'rx/dollar-literal',
  level: 'warning',
  title: 'Plain dollar sign in a replacement',
  why: 'Beside a pattern, a dollar sign in the replacement begins a substitution. One that fits none stays text, but as soon as the pattern gets such a group, or the text behind it changes, it disappears. $$ always means one dollar.',
  fidelity: 'documented',
  sources: ['https://learn.microsoft.com/dotnet/standard/base-types/substitutions-in-regular-expressions'],
  fixable: true,
  about: ['Replace'],
  bad: ['Replace([extensionAttribute1], , "EUR", , "US«$»", , )', 'Replace([extensionAttribute1], , "EUR", , "«$»5", , )', 'Replace([extensionAttribute1], , "EUR (\\\\d+)", , "«$» $1", , )'],
  good: ['Replace([extensionAttribute1], , "EUR", , "US$$", , )', 'Replace([extensionAttribute1], "EUR", , , "US$", , )', 'Replace([extensionAttribute1], , "(?<n>EUR)", "n", "US$", , )'],
  fix: [{ before: 'Replace([extensionAttribute1], , "EUR", , "US$", , )', after: 'Replace([extensionAttribute1], , "EUR", , "US$$", , )' }],
  check: ({ constants, report }) => {
    for (const { regex, replacement } of constants.regexes) {
      if (regex.invalid || replacement === null) continue;
      for (const { kind, span, label } of replacementSuspects(replacement.parsed)) {
        const isBraced = replacement.literal.value.charAt(span.start + 1) === '{';
        if (kind !== 'dollar' && !(kind === 'unknown-number' && !isBraced && regex.groups.length === 0)) continue;
        const dollar = { start: span.start, end: span.start + 1 };
        const what = kind === 'dollar' ? 'This dollar sign begins no substitution' : `The pattern has no group ${label}, so $${label} is no substitution`;
        report({
          span: spanOfLiteral(replacement.literal, dollar),
          message: `${what} and stays text only by luck. Write $$ for one dollar.`,
          fixes: [{ title: 'Write $$', safe: true, effect: 'none', edits: [editOfLiteral(replacement.literal, { span: dollar, newText: '$$' })] }],
        });
      }
    }
  },
});
