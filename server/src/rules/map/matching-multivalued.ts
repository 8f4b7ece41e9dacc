import { mappingRule } from '../defineRule.ts';
import { enabledMappings, mappedExpressions } from '../mappedExpressions.ts';

export const matchingMultivalued = mappingRule({
  code: 'map/matching-multivalued',
  level: 'warning',
  title: 'Matching on an attribute with several values',
  why: 'The service asks the app for one value with eq. A list is no such value, so nobody is found and accounts are created twice.',
  fidelity: 'inferred',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/customize-application-attributes.md'],
  fixable: false,
  bad: ['userName <- [proxyAddresses] «match 1»\n'],
  good: ['userName <- [userPrincipalName] match 1\n', 'userName <- Item([proxyAddresses], 1) match 1\n', 'userName <- [objectId] match 1\nemails <- [proxyAddresses]\n'],
  check: (context) => {
    for (const { mapped, mapping, parsed } of mappedExpressions(context)) {
      const source = parsed.root.kind === 'attribute' ? mapped.sourceAttributes?.get(parsed.root.name) : undefined;
      if (mapping.matchingPriority > 0 && source?.multivalued === true) report(mapping, `${source.name} is a list of values`);
    }
    for (const { mapped, mapping } of enabledMappings(context)) {
      if (mapping.matchingPriority > 0 && mapped.targetAttributes?.get(mapping.target)?.multivalued === true) report(mapping, `${mapping.target} holds a list of values`);
    }
    function report(mapping: ReturnType<typeof enabledMappings>[number]['mapping'], fact: string): void {
      context.report({
        span: mapping.matchingSpan ?? mapping.targetSpan,
        pointer: mapping.pointer,
        message: `${fact}, and the service asks for one with eq, so nobody is found by it. Match on an attribute with a single value.`,
      });
    }
  },
});
