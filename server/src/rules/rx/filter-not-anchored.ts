import { endsWithAnything, isAnchoredAtEnd, isAnchoredAtStart, startsWithAnything } from '../../dotnet/regex/regexAnchors.ts';
import { regexRule } from '../defineRule.ts';

export const filterNotAnchored = regexRule({
  code: 'rx/filter-not-anchored',
  level: 'warning',
  title: 'Scoping filter whose pattern matches anywhere in the value',
  why: 'REGEX MATCH searches: [1-9][0-9] fits 142 too, so more users come into scope than meant, or with NOT REGEX MATCH fewer. One anchor is taken as a sign that the other end was left open on purpose.',
  fidelity: 'inferred',
  sources: [
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/define-conditional-rules-for-provisioning-user-accounts.md',
    'MicrosoftDocs/azure-docs#110977',
  ],
  fixable: true,
  place: 'filter',
  bad: ['scope\n  department REGEX MATCH "«Sales|Legal»"\nuserName <- [mail] match 1\n', 'scope\n  employeeId NOT REGEX MATCH "«\\\\d{4}»"\nuserName <- [mail] match 1\n'],
  good: [
    'scope\n  department REGEX MATCH "^(?:Sales|Legal)$"\nuserName <- [mail] match 1\n',
    'scope\n  mailNickname NOT REGEX MATCH "^admin-"\nuserName <- [mail] match 1\n',
    'scope\n  department REGEX MATCH ".*Sales.*"\nuserName <- [mail] match 1\n',
    'scope\n  department EQUALS "Sales|Legal"\nuserName <- [mail] match 1\n',
  ],
  fix: [
    { before: 'scope\n  department REGEX MATCH "Sales|Legal"\nuserName <- [mail] match 1\n', after: 'scope\n  department REGEX MATCH "^(?:Sales|Legal)$"\nuserName <- [mail] match 1\n' },
    { before: 'scope\n  employeeId REGEX MATCH "\\\\d{4}"\nuserName <- [mail] match 1\n', after: 'scope\n  employeeId REGEX MATCH "^\\\\d{4}$"\nuserName <- [mail] match 1\n' },
  ],
  check: ({ regex: { tree, pattern, invalid }, report }) => {
    if (invalid || isAnchoredAtStart(tree) || isAnchoredAtEnd(tree)) return;
    if (startsWithAnything(tree) && endsWithAnything(tree)) return;
    const isOneOf = tree.kind === 'alternation';
    const end = pattern.length;
    report({
      span: { start: 0, end },
      message: 'Without ^ and $ the pattern matches anywhere in the value, so more values fit than it says. Add the anchors, or .* where the rest does not matter.',
      fixes: [
        {
          title: 'Let the pattern match the whole value',
          safe: false,
          effect: 'provisioning',
          edits: [
            { span: { start: 0, end: 0 }, newText: isOneOf ? '^(?:' : '^' },
            { span: { start: end, end }, newText: isOneOf ? ')$' : '$' },
          ],
        },
      ],
    });
  },
});
