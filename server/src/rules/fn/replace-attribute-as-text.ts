import { expressionRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE, callsTo, repair, textOf } from './callArguments.ts';

export const replaceAttributeAsText = expressionRule({
  code: 'fn/replace-attribute-as-text',
  level: 'warning',
  title: 'Attribute name in quotes',
  why: 'replacementAttributeName takes an attribute in brackets. A name in quotes is a text, which then stands in every value.',
  fidelity: 'documented',
  sources: [FUNCTIONS_PAGE],
  fixable: true,
  about: ['Replace'],
  bad: ['Replace([mobile], , "(?<n>\\\\d+)", "n", , «"telephoneNumber"», )'],
  good: ['Replace([mobile], , "(?<n>\\\\d+)", "n", , [telephoneNumber], )'],
  fix: [{ before: 'Replace([mobile], , "(?<n>\\\\d+)", "n", , "telephoneNumber", )', after: 'Replace([mobile], , "(?<n>\\\\d+)", "n", , [telephoneNumber], )' }],
  check: ({ calls, report }) => {
    for (const call of callsTo(calls, 'Replace')) {
      const attribute = call.arguments[5];
      const text = textOf(attribute);
      if (attribute === undefined || text === null || !/^\[?[A-Za-z]\w*\]?$/.test(text)) continue;
      const name = text.replace(/^\[|\]$/g, '');
      report({
        span: attribute.span,
        message: `replacementAttributeName is an attribute in brackets; in quotes, ${name} is a text that flows as it stands. Write [${name}].`,
        fixes: [repair(`Write [${name}]`, false, [{ span: attribute.span, newText: `[${name}]` }])],
      });
    }
  },
});
