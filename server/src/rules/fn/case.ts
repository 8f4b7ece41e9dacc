import { checkRule } from '../defineRule.ts';

export const functionCase = checkRule({
  code: 'fn/case',
  level: 'error',
  title: 'Function name in the wrong case',
  why: 'The functions page says that the syntax is case-sensitive, so toLower or iif is refused. The pages themselves misspell some names, which people copy.',
  fidelity: 'documented',
  sources: [
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md',
    'MicrosoftDocs/entra-docs docs/identity/hybrid/connect/concept-azure-ad-connect-sync-declarative-provisioning-expressions.md',
  ],
  fixable: true,
  bad: ['«toLower»([mail])', '«iif»([country]="US", "a", "b")'],
  good: ['ToLower([mail])'],
  fix: [{ before: 'toLower([mail])', after: 'ToLower([mail])' }],
  fixTitle: 'Write the name as documented',
  fixIsSafe: true,
});
