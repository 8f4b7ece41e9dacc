import { expressionRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE, callsTo, isGiven } from './callArguments.ts';

export const replaceMode = expressionRule({
  code: 'fn/replace-mode',
  level: 'error',
  title: 'Arguments of Replace that select nothing',
  why: 'Which arguments are there decides what Replace does. This combination is none of the documented ones, so what the service makes of it is not known, and it is not evaluated here.',
  fidelity: 'documented',
  sources: [FUNCTIONS_PAGE],
  fixable: false,
  about: ['Replace'],
  bad: ['«Replace»([mail], "a", "b", , "c", , )', '«Replace»([mail], , , , , , )', '«Replace»([mail], , "(?<n>a)", "n", , , )'],
  good: ['Replace([mail], "a", , , "b", , )', 'Replace([mail], "{x}", , , , , "a{x}b")', 'Replace([mail], , "a", , "b", , )', 'Replace([mail], , "(?<n>a)", "n", "b", , )', 'Replace([mail], , "(?<n>a)", "n", , [b], )'],
  check: ({ calls, report }) => {
    for (const call of callsTo(calls, 'Replace')) {
      const [, oldValue, pattern, group, replacement, attribute, template] = call.arguments.map(isGiven);
      const plain = oldValue === true && pattern !== true && group !== true && attribute !== true;
      const regex = pattern === true && oldValue !== true && template !== true;
      const known = (plain && (replacement === true) !== (template === true)) || (regex && (replacement === true || (group === true && attribute === true)));
      if (known || call.closeSpan === undefined) continue;
      report({
        span: call.nameSpan,
        message: 'This combination of arguments selects no documented mode of Replace, so nobody knows what flows. Give oldValue with replacementValue or with template, or regexPattern with replacementValue and, if you need it, regexGroupName.',
      });
    }
  },
});
