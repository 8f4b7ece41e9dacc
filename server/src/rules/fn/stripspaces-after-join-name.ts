import { expressionRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE, callsTo, isCallTo, textOf } from './callArguments.ts';

export const stripSpacesAfterJoin = expressionRule({
  code: 'fn/stripspaces-after-join-name',
  level: 'warning',
  title: 'StripSpaces that takes the separator out again',
  why: 'StripSpaces removes all blanks, also the one that Join puts in, so John Smith becomes JohnSmith.',
  fidelity: 'documented',
  sources: [FUNCTIONS_PAGE],
  fixable: false,
  about: ['StripSpaces'],
  bad: ['«StripSpaces»(Join(" ", [givenName], [surname]))'],
  good: ['StripSpaces(Join(".", [givenName], [surname]))', 'Join(" ", Trim([givenName]), [surname])'],
  check: ({ calls, report }) => {
    for (const call of callsTo(calls, 'StripSpaces')) {
      const [inner] = call.arguments;
      if (!isCallTo(inner, 'Join') || textOf(inner.arguments[0]) !== ' ') continue;
      report({ span: call.nameSpan, message: 'StripSpaces takes out the blank that Join puts in, so the names run together. Use Trim on the parts if only blanks at the edges are to go.' });
    }
  },
});
