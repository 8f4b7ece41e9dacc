import { checkRule } from '../defineRule.ts';

export const equalitySpelling = checkRule({
  code: 'expr/equality-spelling',
  level: 'error',
  title: 'Comparison in the spelling of another language',
  why: 'The functions page lists six comparisons for IIF: =, <>, >, >=, < and <=. Spellings of programming languages, of PowerShell and of SCIM filters, such as == and eq, are refused.',
  fidelity: 'inferred',
  sources: [
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md',
    'No public page shows the words of the refusal.',
  ],
  fixable: true,
  bad: [
    'IIF([country]«==»"US", "a", "b")',
    'IIF([country] «eq» "US", "a", "b")',
    'IIF([country] «-ne» "US", "a", "b")',
  ],
  good: ['IIF([country]="US", "a", "b")', 'IIF([country]<>"US", "a", "b")'],
  fix: [
    { before: 'IIF([country]=="US", "a", "b")', after: 'IIF([country]="US", "a", "b")' },
    { before: 'IIF([country]!="US", "a", "b")', after: 'IIF([country]<>"US", "a", "b")' },
  ],
  message: ({ detail }) => `${detail ?? 'This operator'} is not a comparison of this language, and the expression is refused. Equality is written =, inequality <>, and the others are >, >=, < and <=.`,
  fixTitle: 'Write the comparison as documented',
  fixIsSafe: true,
});
