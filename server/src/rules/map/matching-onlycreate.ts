import { mappingRule } from '../defineRule.ts';
import { isCallTo } from '../fn/callArguments.ts';
import { enabledObjects } from '../mappedExpressions.ts';

export const matchingOnlyCreate = mappingRule({
  code: 'map/matching-onlycreate',
  level: 'warning',
  title: 'Matching attribute that is not kept up to date',
  why: 'A matching attribute that is written only during creation drifts from the source, and a later match after a restart fails.',
  fidelity: 'inferred',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/customize-application-attributes.md'],
  fixable: true,
  bad: ['«userName» <- [userPrincipalName] match 1  create-only\n'],
  good: ['userName <- [userPrincipalName] match 1\n'],
  fix: [{ before: 'userName <- [userPrincipalName]  match 1  create-only\n', after: 'userName <- [userPrincipalName]  match 1\n' }],
  check: (context) => {
    const { parse, report } = context;
    for (const { objectMapping } of enabledObjects(context)) {
      for (const mapping of objectMapping.attributeMappings) {
        if (mapping.matchingPriority <= 0 || mapping.flowType !== 'ObjectAddOnly' || (mapping.source.kind === 'expression' && isCallTo(parse(mapping.source.expression).root, 'SelectUniqueValue'))) continue;
        report({
          span: mapping.targetSpan,
          pointer: mapping.pointer,
          message: `${mapping.target} matches, but is written only during creation, so it drifts and a later match fails. Apply it always.`,
          fixes: [{ title: 'Apply it always', safe: false, effect: 'provisioning', edits: [{ kind: 'setFlowType', mapping, flowType: 'Always' }] }],
        });
      }
    }
  },
});
