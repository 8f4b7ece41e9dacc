import { expressionRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE, callsTo, integerOf, repair } from './callArguments.ts';

export const midZeroStart = expressionRule({
  code: 'fn/mid-zero-start',
  level: 'warning',
  title: 'Start below 1',
  why: 'Mid counts from 1. What a start of 0 or below gives is not documented; Connect Sync returns the whole text.',
  fidelity: 'documented',
  sources: [FUNCTIONS_PAGE],
  fixable: true,
  about: ['Mid'],
  bad: ['Mid([mail], «0», 5)'],
  good: ['Mid([mail], 1, 5)'],
  fix: [{ before: 'Mid([mail], 0, 5)', after: 'Mid([mail], 1, 5)' }],
  check: ({ calls, report }) => {
    for (const call of callsTo(calls, 'Mid')) {
      const start = call.arguments[1];
      const value = integerOf(start);
      if (start === undefined || value === null || value >= 1n) continue;
      report({ span: start.span, message: 'Mid counts from 1, and what a smaller start gives is not documented. Write 1 for the first character.', fixes: [repair('Write 1', false, [{ span: start.span, newText: '1' }])] });
    }
  },
});
