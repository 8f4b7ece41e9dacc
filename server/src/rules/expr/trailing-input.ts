import { checkRule } from '../defineRule.ts';

export const trailingInput = checkRule({
  code: 'expr/trailing-input',
  level: 'error',
  title: 'Text behind the end of the expression',
  why: 'A mapping holds one expression. Some printed examples show two in a row; pasted together they are refused.',
  fidelity: 'inferred',
  sources: [
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/workday-expression-mapping-functions-guide.md',
    'No public page shows the words of the refusal.',
  ],
  fixable: false,
  bad: ['ToLower([mail]) «ToUpper([mail])»'],
  good: ['ToLower([mail])'],
  message: () => 'The expression ends before this, and with something behind its end it is refused. Remove it, or put both into one function such as Join.',
});
