import { checkRule } from '../defineRule.ts';

export const unterminatedAttribute = checkRule({
  code: 'expr/unterminated-attribute',
  level: 'error',
  title: 'Attribute without a closing bracket',
  why: 'A source attribute stands between brackets. Without the closing one, saving the mapping is refused.',
  fidelity: 'inferred',
  sources: [
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md',
    'No public page shows the words of the refusal.',
  ],
  fixable: true,
  bad: ['Append(«[alias», "@contoso.com")'],
  good: ['Append([alias], "@contoso.com")'],
  fix: [{ before: 'Append([alias, "@contoso.com")', after: 'Append([alias], "@contoso.com")' }],
  message: () => 'The attribute has no closing bracket, and the expression is refused. Write ] behind its name.',
  fixTitle: 'Close the bracket',
  fixIsSafe: true,
});
