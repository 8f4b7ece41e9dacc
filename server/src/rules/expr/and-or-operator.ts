import { checkRule } from '../defineRule.ts';

export const andOrOperator = checkRule({
  code: 'expr/and-or-operator',
  level: 'error',
  title: 'AND, OR or NOT between conditions',
  why: 'The functions page says that IIF takes no AND and OR, and advises to nest IIF. Such an expression is refused when the mapping is saved; && and || belong to Connect Sync, another engine.',
  fidelity: 'documented',
  sources: [
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md',
    'MicrosoftDocs/entra-docs docs/identity/hybrid/connect/concept-azure-ad-connect-sync-declarative-provisioning-expressions.md',
  ],
  fixable: true,
  bad: [
    'IIF([country]="US" «AND» [city]="Reno", "a", "b")',
    'IIF([country]="US" «||» [country]="CA", "a", "b")',
    'IIF(«NOT» [active], "a", "b")',
  ],
  good: ['IIF([country]="US", IIF([city]="Reno", "a", "b"), "b")', 'IIF(Not([active]), "a", "b")'],
  fix: [
    { before: 'IIF([country]="US" AND [city]="Reno", "a", "b")', after: 'IIF([country]="US", IIF([city]="Reno", "a", "b"), "b")' },
    { before: 'IIF([country]="US" OR [country]="CA", "a", "b")', after: 'IIF([country]="US", "a", IIF([country]="CA", "a", "b"))' },
    { before: 'IIF(NOT [active], "a", "b")', after: 'IIF(Not([active]), "a", "b")' },
  ],
  message: ({ detail }) => `${detail ?? 'This operator'} neither joins nor negates conditions here, and the expression is refused. Nest IIF: AND along the true branch, OR along the false one; Not(…) negates.`,
  fixTitle: 'Rewrite it with the functions of the language',
  fixIsSafe: true,
});
