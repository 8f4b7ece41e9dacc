import { checkRule } from '../defineRule.ts';

export const unescapedQuote = checkRule({
  code: 'expr/unescaped-quote',
  level: 'error',
  title: 'Quote inside a text without a backslash',
  why: 'The functions page documents \\" for a quote inside a text. A bare or doubled quote ends the text early, and the rest is refused.',
  fidelity: 'inferred',
  sources: [
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md',
    'No public page shows the words of the refusal.',
  ],
  fixable: true,
  bad: ['Append([alias], «"say "hello" now"»)', 'Append([alias], «"say ""hello"" now"»)'],
  good: ['Append([alias], "say \\"hello\\" now")', 'Append([alias], "")'],
  fix: [
    { before: 'Append([alias], "say "hello" now")', after: 'Append([alias], "say \\"hello\\" now")' },
    { before: 'Append([alias], "say ""hello"" now")', after: 'Append([alias], "say \\"hello\\" now")' },
  ],
  message: () => 'A quote inside the text ends it early, and the expression is refused. Write a backslash before each inner quote.',
  fixTitle: 'Put a backslash before each inner quote',
  fixIsSafe: false,
});
