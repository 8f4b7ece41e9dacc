import { someNode } from '../../expression/walk.ts';
import { expressionRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE, callsTo, isCallTo, textOf } from './callArguments.ts';

export const splitSpaces = expressionRule({
  code: 'fn/split-spaces',
  level: 'info',
  title: 'Split at a comma, with blanks behind it',
  why: 'The example of the functions page shows parts without the blank that follows each comma, and .NET, which the service is built on, keeps it. Which holds is not known, so values such as "a, b" may keep a leading blank.',
  fidelity: 'inferred',
  sources: [FUNCTIONS_PAGE],
  fixable: false,
  about: ['Split'],
  bad: ['Split([extensionAttribute5], «","»)'],
  good: ['Trim(Split([extensionAttribute5], ","))', 'Split(StripSpaces([extensionAttribute5]), ",")', 'Split([extensionAttribute5], ";")'],
  check: ({ parsed, calls, report }) => {
    for (const call of callsTo(calls, 'Split')) {
      const delimiter = call.arguments[1];
      if (delimiter === undefined || textOf(delimiter) !== ',') continue;
      if (someNode(parsed.root, (node) => isCallTo(node, 'Trim', 'StripSpaces', 'Replace') && touches(node.span, call.span))) continue;
      report({ span: delimiter.span, message: 'Parts of values such as "a, b" may keep the blank behind the comma. Take the blanks out with StripSpaces first if no part holds one.' });
    }
  },
});

/** Whether a call stands around or inside another. */
function touches(one: { readonly start: number; readonly end: number }, other: { readonly start: number; readonly end: number }): boolean {
  return (one.start <= other.start && other.end <= one.end) || (other.start <= one.start && one.end <= other.end);
}
