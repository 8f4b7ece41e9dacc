import { nearest } from '../../base/nearest.ts';
import type { Span } from '../../base/span.ts';
import { replacementSuspects } from '../../dotnet/regex/replacementSuspects.ts';
import { expressionRule } from '../defineRule.ts';
import { editOfLiteral, spanOfLiteral, type LiteralArgument } from '../literalArgument.ts';
import type { ExpressionFinding } from '../ruleRecord.ts';
import { groupLabels, groupsInWords, sameButCase } from './groupLabels.ts';

export const unknownGroup = expressionRule({
  code: 'rx/unknown-group',
  level: 'error',
  title: 'Group that the pattern does not have',
  why: 'What names no group of the pattern is text to .NET: users get ${name} itself as their value. A regexGroupName without such a group replaces nothing, as far as is known; the first is .NET, the second is concluded from the examples.',
  fidelity: 'documented',
  sources: [
    'https://learn.microsoft.com/dotnet/standard/base-types/substitutions-in-regular-expressions',
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md',
    'MicrosoftDocs/azure-docs#86870',
  ],
  fixable: true,
  about: ['Replace'],
  bad: [
    'Replace([mobile], , "(?<number>\\\\d+)$", , "«${nummer}»", , )',
    'Replace([mobile], , "(\\\\d+) (\\\\d+)", , "$1-«$3»", , )',
    'Replace([mail], , "(?<suffix>@.*)", "«sufix»", "", , )',
  ],
  good: [
    'Replace([mobile], , "(?<number>\\\\d+)$", , "${number}", , )',
    'Replace([mail], , "(?<suffix>@.*)", "suffix", "", , )',
    'Replace([mail], , "(@.*)", "1", "", , )',
    'Replace([mail], "{a}", , , "${a}", , )',
  ],
  fix: [{ before: 'Replace([mobile], , "(?<number>\\\\d+)$", , "${nummer}", , )', after: 'Replace([mobile], , "(?<number>\\\\d+)$", , "${number}", , )' }],
  check: ({ constants, report }) => {
    for (const { regex, groupName, replacement } of constants.regexes) {
      if (regex.invalid) continue;
      const labels = groupLabels(regex.groups);
      if (groupName !== null && !labels.includes(groupName.value) && groupName.value !== '0' && sameButCase(groupName.value, labels) === undefined) {
        report(finding(groupName, { start: 0, end: groupName.value.length }, groupName.value, labels, 'nothing is replaced'));
      }
      if (replacement === null) continue;
      const { literal, parsed } = replacement;
      for (const { kind, label, span } of replacementSuspects(parsed)) {
        const isBraced = literal.value.charAt(span.start + 1) === '{';
        // Without any group, a dollar before digits is more likely money (rx/dollar-literal).
        const isMissing = kind === 'unknown-name' ? sameButCase(label, labels) === undefined : kind === 'unknown-number' && (isBraced || labels.length > 0);
        if (!isMissing) continue;
        const start = span.start + (isBraced ? 2 : 1);
        const consequence = `${literal.value.slice(span.start, span.end)} itself goes into the value`;
        report({ ...finding(literal, { start, end: start + label.length }, label, labels, consequence), span: spanOfLiteral(literal, span) });
      }
    }
  },
});

function finding(literal: LiteralArgument, span: Span, label: string, labels: readonly string[], consequence: string): ExpressionFinding {
  const meant = nearest(label, labels.filter((candidate) => !/^\d+$/.test(candidate)));
  return {
    span: spanOfLiteral(literal, span),
    message: `The pattern has no group ${label}, so ${consequence}. ${groupsInWords(labels)}`,
    fixes: meant === undefined ? [] : [{ title: `Change it to ${meant}`, safe: false, effect: 'provisioning', edits: [editOfLiteral(literal, { span, newText: meant })] }],
  };
}
