import { checkRule } from '../defineRule.ts';

export const unknownEscape = checkRule({
  code: 'expr/unknown-escape',
  level: 'warning',
  title: 'Backslash that is not an escape',
  why: 'Only \\\\ and \\" are documented inside a text. A user reports that a pattern with a single backslash fails for its syntax when it is saved; one printed example of the Workday guide has one nevertheless, so what the service does with it is not known.',
  fidelity: 'inferred',
  sources: [
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md',
    'MicrosoftDocs/azure-docs#18837',
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/workday-expression-mapping-functions-guide.md',
  ],
  fixable: true,
  bad: ['Replace([mobile], , "«\\d»", , "", , )', 'Append("C:«\\t»emp", [alias])'],
  good: ['Replace([mobile], , "\\\\d", , "", , )', 'Append([alias], "\\"")'],
  fix: [{ before: 'Replace([mobile], , "\\d", , "", , )', after: 'Replace([mobile], , "\\\\d", , "", , )' }],
  message: ({ detail }) => `\\${detail ?? ''} is not a documented escape: the service may refuse it or lose the backslash. Write two backslashes for one.`,
  fixTitle: 'Double the backslash',
  fixIsSafe: true,
});
