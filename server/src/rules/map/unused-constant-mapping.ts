import { mappingRule } from '../defineRule.ts';
import { expressionMappings } from '../expressionMappings.ts';

export const constantMatching = mappingRule({
  code: 'map/unused-constant-mapping',
  level: 'info',
  title: 'Matching on a constant',
  why: 'A constant is the same for everybody, so it tells nobody apart.',
  fidelity: 'inferred',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/customize-application-attributes.md'],
  fixable: false,
  bad: ['«userName» <- "x" match 1\n'],
  good: ['userName <- [userPrincipalName] match 1\n'],
  check: (context) => {
    for (const { mapping, root } of expressionMappings(context)) {
      if (mapping.matchingPriority <= 0 || root.kind !== 'string') continue;
      context.report({ span: mapping.targetSpan, pointer: mapping.pointer, message: `${mapping.target} has one value for everybody, so matching by it tells nobody apart. Match on an identifier.` });
    }
  },
});
