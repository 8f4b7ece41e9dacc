import { expressionRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE, callsTo, textOf } from './callArguments.ts';

export const wordDelimiters = expressionRule({
  code: 'fn/left-word-delimiters',
  level: 'info',
  title: 'Delimiters of Word that look like one word',
  why: 'Each character of Delimiters separates words by itself. A longer text is not searched as a whole.',
  fidelity: 'documented',
  sources: [FUNCTIONS_PAGE],
  fixable: false,
  about: ['Word'],
  bad: ['Word([displayName], 2, «"and"»)'],
  good: ['Word([displayName], 2, " ,")'],
  check: ({ calls, report }) => {
    for (const call of callsTo(calls, 'Word')) {
      const delimiters = call.arguments[2];
      const text = textOf(delimiters);
      if (delimiters === undefined || text === null || text.length < 2 || !/[\p{L}\p{N}]/u.test(text)) continue;
      report({ span: delimiters.span, message: `Word splits at each of the characters ${[...text].join(' ')} and not at ${text} as a whole. Replace ${text} by one character first if that is meant.` });
    }
  },
});
