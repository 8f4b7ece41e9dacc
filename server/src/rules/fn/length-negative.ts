import { expressionRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE, callsTo, integerOf } from './callArguments.ts';

export const lengthNegative = expressionRule({
  code: 'fn/length-negative',
  level: 'warning',
  title: 'Negative length',
  why: 'A negative length cuts nothing off: Left then gives the whole text, and what Mid gives is not documented.',
  fidelity: 'documented',
  sources: [FUNCTIONS_PAGE],
  fixable: false,
  about: ['Left', 'Mid'],
  bad: ['Left([mail], «-2»)', 'Mid([mail], 1, «-1»)'],
  good: ['Left([mail], 2)'],
  check: ({ calls, report }) => {
    for (const call of callsTo(calls, 'Left', 'Mid')) {
      const length = call.arguments[call.name === 'Left' ? 1 : 2];
      const value = integerOf(length);
      if (length === undefined || value === null || value >= 0n) continue;
      report({ span: length.span, message: `A length of ${value} cuts nothing off as it does in other languages. Give the number of characters to keep.` });
    }
  },
});
