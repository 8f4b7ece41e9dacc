import { walk } from '../../expression/walk.ts';
import { expressionRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE, repair } from '../fn/callArguments.ts';

export const quotedAttribute = expressionRule({
  code: 'expr/quoted-attribute',
  level: 'warning',
  title: 'Attribute in quotes',
  why: 'An attribute in quotes is a text: everybody gets the brackets and the name as their value.',
  fidelity: 'inferred',
  sources: [FUNCTIONS_PAGE],
  fixable: true,
  bad: ['Join(" ", «"[givenName]"», [surname])'],
  good: ['Join(" ", [givenName], [surname])', 'Replace([a], "[", , , "", , )'],
  fix: [{ before: 'Join(" ", "[givenName]", [surname])', after: 'Join(" ", [givenName], [surname])' }],
  check: ({ parsed, report }) => {
    walk(parsed.root, (node) => {
      const name = node.kind === 'string' && node.closed ? /^\[([A-Za-z][\w.]*)\]$/.exec(node.value)?.[1] : undefined;
      if (name === undefined) return;
      report({
        span: node.span,
        message: `In quotes, [${name}] is a text that everybody gets as it stands. Remove the quotes.`,
        fixes: [repair('Remove the quotes', false, [{ span: node.span, newText: `[${name}]` }])],
      });
    });
  },
});
