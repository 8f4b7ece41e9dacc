import { mappingRule } from '../defineRule.ts';

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
  check: ({ objectMappings, parse, report }) => {
    for (const { objectMapping } of objectMappings) {
      for (const mapping of objectMapping.attributeMappings) {
        if (mapping.matchingPriority <= 0 || mapping.source.kind !== 'expression' || parse(mapping.source.expression).root.kind !== 'string') continue;
        report({ span: mapping.targetSpan, pointer: mapping.pointer, message: `${mapping.target} has one value for everybody, so matching by it tells nobody apart. Match on an identifier.` });
      }
    }
  },
});
