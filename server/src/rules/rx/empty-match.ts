import type { Span } from '../../base/span.ts';
import { canMatchEmpty, matchesOnlyEmpty } from '../../dotnet/regex/emptyMatches.ts';
import { isAnchoredAtStart } from '../../dotnet/regex/regexAnchors.ts';
import type { RegexNode } from '../../dotnet/regex/regexTree.ts';
import { expressionRule } from '../defineRule.ts';
import type { RegexUse } from '../expressionConstants.ts';
import { contentOfLiteral, editOfLiteral } from '../literalArgument.ts';

export const emptyMatch = expressionRule({
  code: 'rx/empty-match',
  level: 'warning',
  title: 'Pattern that matches nothing at every place',
  why: 'A pattern such as [a-z]* also matches the empty text between any two characters and at the end, and .NET puts the replacement there too: with .* once more behind the text. Compared with a real .NET.',
  fidelity: 'documented',
  sources: [
    'https://learn.microsoft.com/dotnet/api/system.text.regularexpressions.regex.replace',
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md',
  ],
  fixable: true,
  about: ['Replace'],
  bad: ['Replace([employeeId], , "«[a-z]*»", , "x", , )', 'Replace([employeeId], , "«(.*)»", , "emp-$1", , )', 'Replace([employeeId], , "«(?<digits>\\\\d*)»", "digits", "0", , )'],
  good: [
    'Replace([mailNickname], , "[a-zA-Z_]*", , "", , )',
    'Replace([employeeId], , "[a-z]+", , "x", , )',
    'Replace([employeeId], , "^.*$", , "x", , )',
    'Replace([employeeId], , "$", , "-x", , )',
    'Replace([employeeId], , "(.*?)(?<id>.{0,8})$", , "${id}", , )',
  ],
  fix: [
    { before: 'Replace([employeeId], , "[a-z]*", , "x", , )', after: 'Replace([employeeId], , "[a-z]+", , "x", , )' },
    { before: 'Replace([employeeId], , "(.*)", , "emp-$1", , )', after: 'Replace([employeeId], , "(.+)", , "emp-$1", , )' },
  ],
  check: ({ constants, report }) => {
    for (const use of constants.regexes) {
      const { tree } = use.regex;
      if (use.regex.invalid || !canMatchEmpty(tree) || isAnchoredAtStart(tree) || !putsTextIn(use)) continue;
      // An anchor alone is meant: its place is where the text goes.
      if (matchesOnlyEmpty(tree) && use.pattern.value !== '') continue;
      const star = onlyStar(tree);
      report({
        span: contentOfLiteral(use.pattern),
        message: `The pattern also matches nothing, so the replacement goes in at every place where it finds nothing to match, at least once more at the end. ${star === null ? 'Let it match at least one character.' : 'Write + in place of *.'}`,
        fixes: star === null ? [] : [{ title: 'Let it match at least one character', safe: false, effect: 'provisioning', edits: [editOfLiteral(use.pattern, { span: star, newText: '+' })] }],
      });
    }
  },
});

/** Whether an empty match leaves something in the value; a group of it is empty. */
function putsTextIn({ replacement, groupText }: RegexUse): boolean {
  if (groupText !== null) return groupText.value !== '';
  return replacement !== null && replacement.parsed.parts.some((part) => (part.kind === 'text' ? part.text !== '' : part.kind !== 'group'));
}

/** The asterisk that alone makes the pattern able to match nothing. */
function onlyStar(node: RegexNode): Span | null {
  switch (node.kind) {
    case 'sequence':
      return node.items.length === 1 && node.items[0] !== undefined ? onlyStar(node.items[0]) : null;
    case 'capture':
    case 'group':
      return onlyStar(node.body);
    case 'quantified':
      return node.minimum === 0 && node.maximum === Infinity && !canMatchEmpty(node.body) && !node.lazy ? node.quantifierSpan : null;
    default:
      return null;
  }
}
