import { expressionRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE, callsTo, isGiven, repair } from './callArguments.ts';
import { NAME_ATTRIBUTES } from './nameAttribute.ts';

export const pCaseApostrophe = expressionRule({
  code: 'fn/pcase-apostrophe-hyphen',
  level: 'info',
  title: 'PCase on a name without separators',
  why: 'Without separators names like O\'Neil and McDonald become O\'neil and Mcdonald; pages contradict each other about the apostrophe.',
  fidelity: 'documented',
  sources: [FUNCTIONS_PAGE],
  fixable: true,
  about: ['PCase'],
  bad: ['«PCase»([surname])'],
  good: ['PCase([surname], " ,-\'")', 'PCase([city])'],
  fix: [
    { before: 'PCase([surname])', after: 'PCase([surname], " ,-\'")' },
    { before: 'PCase([surname], )', after: 'PCase([surname], " ,-\'")' },
  ],
  check: ({ calls, report }) => {
    for (const call of callsTo(calls, 'PCase')) {
      const [source, separators] = call.arguments;
      if (source?.kind !== 'attribute' || isGiven(separators) || !NAME_ATTRIBUTES.test(source.name)) continue;
      report({
        span: call.nameSpan,
        message: 'PCase turns O\'NEIL into O\'neil unless the apostrophe is among its separators. Name them: PCase(x, " ,-\'").',
        fixes: [repair('Name the separators', false, [{ span: { start: source.span.end, end: call.closeSpan?.start ?? source.span.end }, newText: ', " ,-\'"' }])],
      });
    }
  },
});
