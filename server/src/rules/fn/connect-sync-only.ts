import { checkRule } from '../defineRule.ts';

export const connectSyncOnly = checkRule({
  code: 'fn/connect-sync-only',
  level: 'error',
  title: 'Function of Connect Sync',
  why: 'Connect Sync is another engine with functions of its own, such as LCase and Len. No reference of provisioning lists them, so the expression is refused; it is not evaluated here either, therefore this is an error.',
  fidelity: 'inferred',
  sources: [
    'MicrosoftDocs/entra-docs docs/identity/hybrid/connect/reference-connect-sync-functions-reference.md',
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md',
  ],
  fixable: true,
  bad: ['«LCase»([mail])', '«Len»([mail])'],
  good: ['ToLower([mail])'],
  fix: [
    { before: 'LCase([mail])', after: 'ToLower([mail])' },
    { before: 'IIF(IsBitSet([flags], 2), "a", "b")', after: 'IIF(IIF(BitAnd([flags], 2)="0", "False", "True"), "a", "b")' },
    { before: 'Right([id], 3)', after: 'Replace([id], , "(.*?)(?<end>.{0,3})$", , "${end}", , )' },
  ],
  fixTitle: 'Write it with the functions of the language',
  fixIsSafe: true,
});
