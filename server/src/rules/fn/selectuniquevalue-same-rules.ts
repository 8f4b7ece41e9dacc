import { sameStructure } from '../../expression/walk.ts';
import { expressionRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE, callsTo, isGiven } from './callArguments.ts';

export const selectUniqueValueSameRules = expressionRule({
  code: 'fn/selectuniquevalue-same-rules',
  level: 'warning',
  title: 'Two equal rules in SelectUniqueValue',
  why: 'Each rule is tried when the ones before it give a taken value. An equal rule gives the same taken value, so it never helps.',
  fidelity: 'inferred',
  sources: [FUNCTIONS_PAGE],
  fixable: false,
  about: ['SelectUniqueValue'],
  bad: ['SelectUniqueValue([mail], [employeeId], «[mail]»)  create-only'],
  good: ['SelectUniqueValue([mail], [employeeId])  create-only'],
  check: ({ calls, report }) => {
    for (const call of callsTo(calls, 'SelectUniqueValue')) {
      for (const [index, rule] of call.arguments.entries()) {
        if (!isGiven(rule) || !call.arguments.slice(0, index).some((earlier) => sameStructure(earlier, rule))) continue;
        report({ span: rule.span, message: 'This rule is the same as one before it, so it gives the same taken value and never helps. Change it or delete it.' });
      }
    }
  },
});
