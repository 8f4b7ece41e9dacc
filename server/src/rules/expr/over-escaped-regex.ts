import { encodeString } from '../../expression/stringLiteral.ts';
import { expressionRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE, callsTo, repair, textOf } from '../fn/callArguments.ts';

export const overEscapedRegex = expressionRule({
  code: 'expr/over-escaped-regex',
  level: 'warning',
  title: 'Four backslashes where two are meant',
  why: 'In a string each backslash is written twice. Four of them are a backslash in the text that the pattern looks for, so nothing is found; this happens to expressions that are copied from JSON.',
  fidelity: 'inferred',
  sources: [FUNCTIONS_PAGE],
  fixable: true,
  about: ['Replace'],
  bad: ['Replace([mobile], , «"\\\\\\\\d+"», , "", , )'],
  good: ['Replace([mobile], , "\\\\d+", , "", , )'],
  fix: [{ before: 'Replace([mobile], , "\\\\\\\\d+", , "", , )', after: 'Replace([mobile], , "\\\\d+", , "", , )' }],
  check: ({ calls, report }) => {
    for (const call of callsTo(calls, 'Replace')) {
      const pattern = call.arguments[2];
      const text = textOf(pattern);
      if (pattern === undefined || text === null || !/\\\\[dDwWsSb]/.test(text)) continue;
      report({
        span: pattern.span,
        message: 'Four backslashes look for a backslash in the value, and nothing is found. Write two for a class such as \\d.',
        fixes: [repair('Halve the backslashes', false, [{ span: pattern.span, newText: encodeString(text.replace(/\\\\(?=[dDwWsSb])/g, '\\')) }])],
      });
    }
  },
});
