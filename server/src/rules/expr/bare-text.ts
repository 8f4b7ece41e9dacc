import { checkRule } from '../defineRule.ts';

export const bareText = checkRule({
  code: 'expr/bare-text',
  level: 'error',
  title: 'Text without quotes',
  why: 'A text stands in double quotes and an attribute in brackets; a bare word is neither. The expression is refused, or the word itself is sent for everyone; no page says which.',
  fidelity: 'inferred',
  sources: [
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md',
    'No public page shows the words of the refusal.',
  ],
  fixable: true,
  bad: ['Append([alias], «contoso»)', 'Append([alias], «Contoso Ltd»)'],
  good: ['Append([alias], "contoso")', 'InStr([mail], "@", 1, vbTextCompare)'],
  fix: [{ before: 'Append([alias], Contoso Ltd)', after: 'Append([alias], "Contoso Ltd")' }],
  message: ({ detail }) => `${detail ?? 'This word'} is neither a text nor an attribute, so the expression is refused. Put a text in double quotes, an attribute in brackets.`,
  fixTitle: 'Put the text in double quotes',
  fixIsSafe: false,
});
