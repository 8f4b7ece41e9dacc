import { checkRule } from '../defineRule.ts';

export const concatOperator = checkRule({
  code: 'expr/concat-operator',
  level: 'warning',
  title: 'Texts put together with an operator',
  why: 'The documented syntax has no operator that puts texts together. One example of the cloud sync page prints &, copied from Connect Sync; whether the service accepts it is not known, and + is documented nowhere for provisioning.',
  fidelity: 'inferred',
  sources: [
    'MicrosoftDocs/entra-docs docs/identity/hybrid/cloud-sync/reference-expressions.md',
    'MicrosoftDocs/entra-docs docs/identity/hybrid/connect/concept-azure-ad-connect-sync-declarative-provisioning-expressions.md',
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md',
  ],
  fixable: true,
  bad: ['Append("t-" «&» [alias], "@contoso.com")', 'ToLower([givenName] «+» [surname])'],
  good: ['Join("", "t-", [alias])', 'Append([alias], " & partners")'],
  fix: [
    { before: 'ToLower("t-" & [alias])', after: 'ToLower(Join("", "t-", [alias]))' },
    { before: 'ToLower([givenName] + [surname])', after: 'ToLower(Join("", [givenName], [surname]))' },
  ],
  message: ({ detail }) => `${detail ?? 'This operator'} is not part of the documented syntax, and the service may refuse the expression. Put texts together with Join or Append.`,
  fixTitle: 'Put the texts together with Join',
  fixIsSafe: false,
});
