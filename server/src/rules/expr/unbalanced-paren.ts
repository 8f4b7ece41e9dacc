import { checkRule } from '../defineRule.ts';

export const unbalancedParen = checkRule({
  code: 'expr/unbalanced-paren',
  level: 'error',
  title: 'Parentheses that do not match',
  why: 'Every function opens one parenthesis and closes it. With one missing or too many, saving the mapping is refused.',
  fidelity: 'inferred',
  sources: [
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md',
    'No public page shows the words of the refusal.',
  ],
  fixable: true,
  bad: ['ToLower«(»[mail]', 'ToLower([mail])«)»', '«ToLower» [mail])'],
  good: ['Append(ToLower([alias]), ")")'],
  fix: [
    { before: 'ToLower([mail]', after: 'ToLower([mail])' },
    { before: 'ToLower([mail]))', after: 'ToLower([mail])' },
  ],
  message: ({ detail }) => `${detail === '(' ? 'An opening parenthesis is missing, or a closing one too many' : 'The parenthesis is never closed'}, and the expression is refused. Add or remove one where it belongs.`,
  fixTitle: 'Match the parentheses',
  fixIsSafe: false,
});
