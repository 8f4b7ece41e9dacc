import { checkRule } from '../defineRule.ts';

export const unterminatedString = checkRule({
  code: 'expr/unterminated-string',
  level: 'error',
  title: 'Text without a closing quote',
  why: 'A text begins and ends with a double quote. Without the second one, the rest of the expression belongs to the text, and saving the mapping is refused.',
  fidelity: 'inferred',
  sources: [
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md',
    'No public page shows the words of the refusal.',
  ],
  fixable: true,
  bad: ['Append([alias], «"@contoso.com»)'],
  good: ['Append([alias], "@contoso.com")'],
  fix: [{ before: 'Append([alias], "@contoso.com)', after: 'Append([alias], "@contoso.com")' }],
  message: () => 'The text has no closing quote, and the expression is refused. Write one where the text ends.',
  fixTitle: 'Close the text',
  fixIsSafe: false,
});
