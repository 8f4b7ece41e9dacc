import { expressionRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE, callsTo, textOf } from './callArguments.ts';

export const splitMultichar = expressionRule({
  code: 'fn/split-multichar',
  level: 'warning',
  title: 'Delimiter of Split that is not one character',
  why: 'The functions page speaks of one delimiter character. What more of them or none do is not documented.',
  fidelity: 'documented',
  sources: [FUNCTIONS_PAGE],
  fixable: false,
  about: ['Split'],
  bad: ['Split([mail], «", "»)', 'Split([mail], «""»)'],
  good: ['Split([mail], ",")'],
  check: ({ calls, report }) => {
    for (const call of callsTo(calls, 'Split')) {
      const delimiter = call.arguments[1];
      const text = textOf(delimiter);
      if (delimiter === undefined || text === null || [...text].length === 1) continue;
      report({ span: delimiter.span, message: 'Split is documented with one delimiter character; what this one does is not known. Split at one character, and trim the parts.' });
    }
  },
});
