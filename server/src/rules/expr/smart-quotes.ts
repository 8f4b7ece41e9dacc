import { checkRule } from '../defineRule.ts';

export const smartQuotes = checkRule({
  code: 'expr/smart-quotes',
  level: 'error',
  title: 'Typographic quotes',
  why: 'Text processors and chats turn straight quotes into curly ones, which the service does not take as quotes: it refuses the expression, or they become part of the value. The page of Connect Sync warns of the same.',
  fidelity: 'inferred',
  sources: [
    'MicrosoftDocs/entra-docs docs/identity/hybrid/connect/concept-azure-ad-connect-sync-declarative-provisioning-expressions.md',
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md',
  ],
  fixable: true,
  bad: ['Append([alias], «\u201c@contoso.com\u201d»)'],
  good: ['Append([alias], "@contoso.com")', 'Replace([displayName], "\u201d", , , "", , )'],
  fix: [{ before: 'Append([alias], \u201c@contoso.com\u201d)', after: 'Append([alias], "@contoso.com")' }],
  message: ({ detail }) => `${detail ?? 'A typographic quote'} is not a quote here, and the expression is refused. Use straight double quotes.`,
  fixTitle: 'Use straight double quotes',
  fixIsSafe: true,
});
