import { mappingRule } from '../defineRule.ts';

export const matchingNotFilterable = mappingRule({
  code: 'map/matching-not-filterable',
  level: 'error',
  title: 'Matching on an attribute that cannot be searched',
  why: 'Entra ID cannot filter users by extensionAttribute1 to 15, so the matching step fails for everybody.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/user-provisioning-sync-attributes-for-mapping.md'],
  fixable: false,
  bad: ['«extensionAttribute3» <- [workerID] match 1\n'],
  good: ['employeeId <- [workerID] match 1\n'],
  check: ({ objectMappings, report }) => {
    for (const { objectMapping } of objectMappings) {
      for (const mapping of objectMapping.attributeMappings) {
        if (mapping.matchingPriority <= 0 || !/^extensionAttribute(?:[1-9]|1[0-5])$/.test(mapping.target)) continue;
        report({ span: mapping.targetSpan, pointer: mapping.pointer, message: `Entra ID cannot search for ${mapping.target}, so matching fails for everybody. Match on employeeId or another attribute that can be searched.` });
      }
    }
  },
});
