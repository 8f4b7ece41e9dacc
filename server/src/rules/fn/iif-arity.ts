import { checkRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE } from './callArguments.ts';

export const iifArity = checkRule({
  code: 'fn/iif-arity',
  level: 'error',
  title: 'IIF without its three arguments',
  why: 'IIF has a condition and two values. With one value too few or too many the expression is refused; where nothing is to flow, the place of the second value stays empty, but its comma is written.',
  fidelity: 'documented',
  sources: [FUNCTIONS_PAGE, 'No public page shows the words of the refusal.'],
  fixable: false,
  bad: ['«IIF»([country]="SE", "a")', 'IIF([country]="SE", "a", "b", «"c"»)'],
  good: ['IIF([country]="SE", "a", "b")', 'IIF([country]="SE", "a", )'],
});
