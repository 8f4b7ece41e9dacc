import { mappingRule } from '../defineRule.ts';
import { exampleFunction, exampleManifest } from '../exampleManifest.ts';
import { expressionsCalling } from '../mappedExpressions.ts';
import { FUNCTIONS_PAGE, isCallTo } from './callArguments.ts';

const example = (caseExact: string, more = ''): string =>
  exampleManifest({ source: ['department'], target: ['userName', `{"name": "title", "type": "String", "caseExact": ${caseExact}}`], mappings: exampleFunction('title', 'ToLower([department])', more) });

export const toLowerUselessForTarget = mappingRule({
  code: 'fn/tolower-useless-for-target',
  level: 'info',
  title: 'Change of letter case that does not reach existing users',
  why: 'The service compares values as the target attribute says. Where caseExact is false, a value that differs in letter case only counts as the same, so users who exist already keep the old letters.',
  fidelity: 'documented',
  sources: [FUNCTIONS_PAGE],
  fixable: true,
  bad: [example('«false»')],
  good: [example('true'), example('false', ', "matchingPriority": 1'), example('false', ', "flowType": "ObjectAddOnly"')],
  fix: [{ before: example('false'), after: example('true') }],
  check: (context) => {
    for (const { mapped, mapping, parsed: { root } } of expressionsCalling(context, 'ToLower', 'ToUpper')) {
      const target = mapped.targetAttributes?.get(mapping.target);
      if (target === undefined || target.caseExactSpan === null || target.caseExact || mapping.matchingPriority > 0 || mapping.flowType !== 'Always') continue;
      if (!isCallTo(root, 'ToLower', 'ToUpper') || root.arguments[0]?.kind !== 'attribute') continue;
      context.report({
        span: target.caseExactSpan,
        pointer: `${target.pointer}/caseExact`,
        message: `${mapping.target} is compared without letter case, so ${root.name} does not change it for users who exist already. Set caseExact to true if the app tells letter case apart.`,
        fixes: [{ title: 'Set caseExact to true', safe: false, effect: 'provisioning', edits: [{ kind: 'text', edits: [{ span: target.caseExactSpan, newText: 'true' }] }] }],
      });
    }
  },
});
