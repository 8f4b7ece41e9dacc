import { checkRule } from '../defineRule.ts';

export const missingComma = checkRule({
  code: 'expr/missing-comma',
  level: 'error',
  title: 'Missing comma',
  why: 'Arguments are separated by commas. Two of them with nothing between make the service refuse the expression.',
  fidelity: 'inferred',
  sources: [
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md',
    'No public page shows the words of the refusal.',
  ],
  fixable: true,
  bad: ['Append([alias]«» "@contoso.com")'],
  good: ['Append([alias], "@contoso.com")'],
  fix: [{ before: 'Append([alias] "@contoso.com")', after: 'Append([alias], "@contoso.com")' }],
  message: () => 'Two arguments have no comma between them, and the expression is refused. Put one here.',
  fixTitle: 'Put a comma here',
  fixIsSafe: false,
});
