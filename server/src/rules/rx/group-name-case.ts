import { replacementSuspects } from '../../dotnet/regex/replacementSuspects.ts';
import { expressionRule } from '../defineRule.ts';
import { editOfLiteral, spanOfLiteral, type LiteralArgument } from '../literalArgument.ts';
import { groupLabels, sameButCase } from './groupLabels.ts';

export const groupNameCase = expressionRule({
  code: 'rx/group-name-case',
  level: 'error',
  title: 'Group name in another letter case',
  why: 'Group names are case-sensitive in .NET, so ${PhoneNumber} is plain text when the group is called phoneNumber, and users get that text.',
  fidelity: 'documented',
  sources: ['https://learn.microsoft.com/dotnet/standard/base-types/substitutions-in-regular-expressions'],
  fixable: true,
  about: ['Replace'],
  bad: [
    'Replace([mobile], , "(?<phoneNumber>\\\\d+)$", , "${«PhoneNumber»}", , )',
    'Replace([mail], , "(?<Suffix>@.*)", "«suffix»", "", , )',
  ],
  good: ['Replace([mobile], , "(?<phoneNumber>\\\\d+)$", , "${phoneNumber}", , )', 'Replace([mobile], , "(?<a>x)(?<A>y)", , "${A}${a}", , )'],
  fix: [{ before: 'Replace([mobile], , "(?<n>\\\\d+)$", , "+${N}", , )', after: 'Replace([mobile], , "(?<n>\\\\d+)$", , "+${n}", , )' }],
  check: ({ constants, report }) => {
    for (const { regex, groupName, replacement } of constants.regexes) {
      if (regex.invalid) continue;
      const labels = groupLabels(regex.groups);
      const compare = (literal: LiteralArgument, label: string, start: number): void => {
        const name = labels.includes(label) ? undefined : sameButCase(label, labels);
        if (name === undefined) return;
        const span = { start, end: start + label.length };
        report({
          span: spanOfLiteral(literal, span),
          message: `The group is called ${name}; in this letter case it is not found, and users get the wrong value. Write ${name}.`,
          fixes: [{ title: `Change it to ${name}`, safe: true, effect: 'provisioning', edits: [editOfLiteral(literal, { span, newText: name })] }],
        });
      };
      if (groupName !== null) compare(groupName, groupName.value, 0);
      if (replacement === null) continue;
      for (const { kind, label, span } of replacementSuspects(replacement.parsed)) if (kind === 'unknown-name') compare(replacement.literal, label, span.start + 2);
    }
  },
});
