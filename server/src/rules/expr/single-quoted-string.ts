import { checkRule } from '../defineRule.ts';

export const singleQuotedString = checkRule({
  code: 'expr/single-quoted-string',
  level: 'error',
  title: 'Text in apostrophes',
  why: 'The functions page knows texts in double quotes only. A text in apostrophes is refused when the mapping is saved.',
  fidelity: 'inferred',
  sources: [
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md',
    'No public page shows the words of the refusal.',
  ],
  fixable: true,
  bad: ['Append([alias], «\'@contoso.com\'»)'],
  good: ['Append([alias], "@contoso.com")', 'Replace([surname], "\'", , , "", , )'],
  fix: [
    { before: 'Append([alias], \'@contoso.com\')', after: 'Append([alias], "@contoso.com")' },
    { before: 'Append([alias], \' "guest"\')', after: 'Append([alias], " \\"guest\\"")' },
  ],
  message: () => 'Apostrophes do not enclose a text here, and the expression is refused. Use double quotes.',
  fixTitle: 'Use double quotes',
  fixIsSafe: true,
});
