import { checkRule } from '../defineRule.ts';

export const missingRequired = checkRule({
  code: 'fn/missing-required',
  level: 'error',
  title: 'Required argument left out',
  why: 'The functions page marks each argument as required or optional. Without a required one the expression is refused, or fails for every user when it is evaluated.',
  fidelity: 'inferred',
  sources: [
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md',
    'No public page shows the words of the refusal.',
  ],
  fixable: true,
  bad: ['«Left»([mail])', 'Append([alias],«» )', '«ToLower»()'],
  good: ['Mid([mail], 1, 5)', 'ToLower([mail], )', 'Switch([country], , "US", "United States")'],
  fix: [
    { before: 'Append([alias], )', after: 'Append([alias], "")' },
    { before: 'Append([alias])', after: 'Append([alias], "")' },
  ],
  fixTitle: 'Write an empty text here',
  fixIsSafe: false,
});
