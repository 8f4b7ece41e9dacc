import { checkRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE } from './callArguments.ts';

export const midTwoArguments = checkRule({
  code: 'fn/mid-two-arguments',
  level: 'error',
  title: 'Mid without a length',
  why: 'An example of the cloud sync page leaves the length of Mid out, and users report that this is refused. A length past the end of the text is fine, so 999 means the rest.',
  fidelity: 'documented',
  sources: [FUNCTIONS_PAGE, 'MicrosoftDocs/entra-docs docs/identity/hybrid/cloud-sync/reference-expressions.md', 'MicrosoftDocs/azure-docs#68511'],
  fixable: true,
  bad: ['«Mid»([mail], 6)'],
  good: ['Mid([mail], 6, 999)'],
  fix: [{ before: 'Mid([mail], 6)', after: 'Mid([mail], 6, 999)' }],
  fixTitle: 'Take the rest of the text',
  fixIsSafe: true,
});
