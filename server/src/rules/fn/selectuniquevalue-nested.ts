import { checkRule } from '../defineRule.ts';

export const selectUniqueValueNested = checkRule({
  code: 'fn/selectuniquevalue-nested',
  level: 'error',
  title: 'SelectUniqueValue inside another function',
  why: 'The functions page wants SelectUniqueValue as the outermost function. Inside another one it fails when it is evaluated, as users report.',
  fidelity: 'documented',
  sources: [
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md',
    'MicrosoftDocs/azure-docs#119448',
  ],
  fixable: true,
  bad: ['ToLower(«SelectUniqueValue»([mail], [alias]))'],
  good: ['SelectUniqueValue(ToLower([mail]), ToLower([alias]))'],
  fix: [{ before: 'ToLower(SelectUniqueValue([mail], [alias]), )', after: 'SelectUniqueValue(ToLower([mail], ), ToLower([alias], ))' }],
  fixTitle: 'Move the other functions into each of its rules',
  fixIsSafe: false,
});
