import { checkRule } from '../defineRule.ts';

export const unknownFunction = checkRule({
  code: 'fn/unknown',
  level: 'error',
  title: 'Unknown function',
  why: 'A name that no reference of provisioning lists is refused when the mapping is saved.',
  fidelity: 'inferred',
  sources: [
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md',
    'MicrosoftDocs/entra-docs docs/identity/hybrid/cloud-sync/reference-expressions.md',
    'No public page shows the words of the refusal.',
  ],
  fixable: true,
  bad: ['«ToLowwer»([mail])', '«Concatenate»([givenName], [surname])'],
  good: ['ToLower([mail])', 'Trim([displayName])'],
  fix: [{ before: 'ToLowwer([mail])', after: 'ToLower([mail])' }],
  fixTitle: 'Write the name that is nearest',
  fixIsSafe: false,
});
