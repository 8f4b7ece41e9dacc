import { expressionRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE, callsTo, integerOf } from './callArguments.ts';

export const randomMinimums = expressionRule({
  code: 'fn/random-minimums',
  level: 'error',
  title: 'Length of RandomString that cannot hold its minimums',
  why: 'The length must be at most 256 and reach the sum of the minimums; else evaluation fails for everybody.',
  fidelity: 'documented',
  sources: [FUNCTIONS_PAGE],
  fixable: false,
  about: ['RandomString'],
  bad: ['RandomString(«4», 2, 2, 2, 0)  create-only', 'RandomString(«300», 1, 1, 1, 1)  create-only'],
  good: ['RandomString(12, 2, 2, 2, 2)  create-only'],
  check: ({ calls, report }) => {
    for (const call of callsTo(calls, 'RandomString')) {
      const [length, ...minimums] = call.arguments;
      const wanted = integerOf(length);
      if (length === undefined || wanted === null) continue;
      const least = minimums.slice(0, 4).reduce((sum, node) => sum + (integerOf(node) ?? 0n), 0n);
      if (wanted > LONGEST) report({ span: length.span, message: `RandomString gives at most ${LONGEST} characters, so evaluation fails. Write ${LONGEST} or less.` });
      else if (wanted < least) report({ span: length.span, message: `The minimums need ${least} characters, and the length is ${wanted}, so evaluation fails. Raise the length or lower a minimum.` });
    }
  },
});

const LONGEST = 256n;
