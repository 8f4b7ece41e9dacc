import { checkRule } from '../defineRule.ts';

export const statementSeparator = checkRule({
  code: 'expr/statement-separator',
  level: 'error',
  title: 'Semicolon or leading equals sign',
  why: 'Spreadsheets begin a formula with = and separate arguments with semicolons in some languages. Here an expression begins with its function and arguments are separated by commas; anything else is refused.',
  fidelity: 'inferred',
  sources: [
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md',
    'No public page shows the words of the refusal.',
  ],
  fixable: true,
  bad: ['«=»ToLower([mail])', 'Append([alias]«;» "@contoso.com")', 'ToLower([mail])«;»'],
  good: ['Append([alias], "@contoso.com")', 'Split([otherMails], ";")'],
  fix: [
    { before: '=ToLower([mail])', after: 'ToLower([mail])' },
    { before: 'Append([alias]; "@contoso.com")', after: 'Append([alias], "@contoso.com")' },
    { before: 'ToLower([mail]);', after: 'ToLower([mail])' },
  ],
  message: ({ detail }) => `${detail ?? 'This sign'} has no meaning here, and the expression is refused. Begin with the function, and separate arguments with commas.`,
  fixTitle: 'Write it as the language wants it',
  fixIsSafe: true,
});
