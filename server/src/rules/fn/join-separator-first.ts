import { encodeString } from '../../expression/stringLiteral.ts';
import { expressionRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE, callsTo, repair, textOf } from './callArguments.ts';

export const joinSeparatorFirst = expressionRule({
  code: 'fn/join-separator-first',
  level: 'warning',
  title: 'Separator at the end of Join',
  why: 'The separator of Join comes first. In Connect Sync it comes last; written so, the first attribute stands between the others and the separator shows up as data.',
  fidelity: 'documented',
  sources: [FUNCTIONS_PAGE, 'MicrosoftDocs/entra-docs docs/identity/hybrid/connect/reference-connect-sync-functions-reference.md'],
  fixable: true,
  about: ['Join'],
  bad: ['«Join»([givenName], [surname], " ")'],
  good: ['Join(" ", [givenName], [surname])', 'Join([separator], [a], "text")'],
  fix: [{ before: 'Join([givenName], [surname], " ")', after: 'Join(" ", [givenName], [surname])' }],
  check: ({ calls, report }) => {
    for (const call of callsTo(calls, 'Join')) {
      const [first, ...others] = call.arguments;
      const last = others.at(-1);
      const text = textOf(last);
      if (first?.kind !== 'attribute' || last === undefined || text === null || /[\p{L}\p{N}]/u.test(text)) continue;
      const comma = call.separators.at(-1);
      report({
        span: call.nameSpan,
        message: `The separator of Join comes first, so here ${first.name} stands between the other values. Move ${JSON.stringify(text)} to the front.`,
        fixes: comma === undefined ? [] : [repair('Move the separator to the front', false, [{ span: { start: first.span.start, end: first.span.start }, newText: `${encodeString(text)}, ` }, { span: { start: comma.start, end: last.span.end }, newText: '' }])],
      });
    }
  },
});
