import { checkRule } from '../defineRule.ts';

export const htmlEscaped = checkRule({
  code: 'expr/html-escaped',
  level: 'error',
  title: 'Escapes of a web page',
  why: 'Text copied from the source of a web page holds &quot; or <br> where the reader saw a quote or a line end. The service takes these characters as they stand and refuses the expression.',
  fidelity: 'inferred',
  sources: [
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md',
    'No public page shows the words of the refusal.',
  ],
  fixable: true,
  bad: ['Append([alias], «&quot;»@contoso.com&quot;)', 'ToLower(«<br>»[mail])'],
  good: ['Append([alias], "@contoso.com")', 'Append([alias], "&amp;")'],
  fix: [
    { before: 'Append([alias], &quot;@contoso.com&quot;)', after: 'Append([alias], "@contoso.com")' },
    { before: 'ToLower(<br>[mail])', after: 'ToLower( [mail])' },
  ],
  message: ({ detail }) => `${detail ?? 'This'} is an escape of a web page, and the service refuses it. Write the characters themselves.`,
  fixTitle: 'Write the characters themselves',
  fixIsSafe: true,
});
