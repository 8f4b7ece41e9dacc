import { expressionRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE, callsTo, isGiven } from './callArguments.ts';

export const replaceAttributeMode = expressionRule({
  code: 'fn/replace-attribute-mode',
  level: 'info',
  title: 'Replacement from another attribute',
  why: 'The functions page and the cloud sync page describe replacementAttributeName in opposite ways: one returns the source where it has a value, the other replaces in it. Which one holds is not known.',
  fidelity: 'documented',
  sources: [FUNCTIONS_PAGE, 'MicrosoftDocs/entra-docs docs/identity/hybrid/cloud-sync/reference-expressions.md'],
  fixable: false,
  about: ['Replace'],
  bad: ['Replace([mobile], , "(?<n>\\\\d+)", "n", , «[telephoneNumber]», )'],
  good: ['Replace([mobile], , "(?<n>\\\\d+)", "n", "x", , )'],
  check: ({ calls, report }) => {
    for (const call of callsTo(calls, 'Replace')) {
      const attribute = call.arguments[5];
      if (!isGiven(attribute)) continue;
      report({ span: attribute.span, message: 'Two pages describe replacementAttributeName in opposite ways, so what flows is not known. Say what you mean with Switch or Coalesce, or try it with one user first.' });
    }
  },
});
