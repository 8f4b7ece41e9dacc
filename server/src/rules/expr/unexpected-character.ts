import { checkRule } from '../defineRule.ts';

export const unexpectedCharacter = checkRule({
  code: 'expr/unexpected-character',
  level: 'error',
  title: 'Character without a meaning',
  why: 'The language has texts, attributes, numbers, functions, commas and comparisons. Any other character, and arithmetic, makes the service refuse the expression.',
  fidelity: 'inferred',
  sources: [
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md',
    'No public page shows the words of the refusal.',
  ],
  fixable: true,
  bad: ['ToLower([mail]«]»)', 'Mid([alias], 1, 5 «*» 2)', 'Append([alias]«\uff0c» "@contoso.com")'],
  good: ['ToLower([mail])', 'Append([alias], "{*}")'],
  fix: [
    { before: 'ToLower([mail]])', after: 'ToLower([mail])' },
    { before: 'Append([alias]\uff0c "@contoso.com")', after: 'Append([alias], "@contoso.com")' },
  ],
  message: ({ detail }) => `${detail ?? 'This character'} has no meaning here, and the expression is refused. Remove it, or put it in double quotes where it is text.`,
  fixTitle: 'Replace or remove the character',
  fixIsSafe: true,
});
