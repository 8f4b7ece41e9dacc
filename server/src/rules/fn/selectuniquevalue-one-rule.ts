import { checkRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE } from './callArguments.ts';

export const selectUniqueValueOneRule = checkRule({
  code: 'fn/selectuniquevalue-one-rule',
  level: 'error',
  title: 'SelectUniqueValue with a single rule',
  why: 'The functions page asks for at least two rules: the second is what a user gets whose first value is taken.',
  fidelity: 'documented',
  sources: [FUNCTIONS_PAGE],
  fixable: false,
  bad: ['«SelectUniqueValue»([employeeId])  create-only'],
  good: ['SelectUniqueValue([employeeId], Append([employeeId], "1"))  create-only'],
});
