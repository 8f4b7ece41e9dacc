import { expressionRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE, callsTo, integerOf, repair } from './callArguments.ts';

export const itemZero = expressionRule({
  code: 'fn/item-zero',
  level: 'error',
  title: 'Item number below 1',
  why: 'Items are counted from 1. Number 0 or below is out of range, and evaluation fails for everybody.',
  fidelity: 'documented',
  sources: [FUNCTIONS_PAGE],
  fixable: true,
  about: ['Item'],
  bad: ['Item(Split([mail], "@"), «0»)'],
  good: ['Item(Split([mail], "@"), 1)'],
  fix: [{ before: 'Item(Split([mail], "@"), 0)', after: 'Item(Split([mail], "@"), 1)' }],
  check: ({ calls, report }) => {
    for (const call of callsTo(calls, 'Item')) {
      const index = call.arguments[1];
      const value = integerOf(index);
      if (index === undefined || value === null || value >= 1n) continue;
      report({ span: index.span, message: `Item counts from 1, so number ${value} is out of range and evaluation fails. Write 1 for the first value.`, fixes: [repair('Write 1', false, [{ span: index.span, newText: '1' }])] });
    }
  },
});
