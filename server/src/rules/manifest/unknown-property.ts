import { formRule } from '../formRule.ts';

export const unknownProperty = formRule({
  code: 'manifest/unknown-property',
  level: 'warning',
  title: 'Property that Graph does not know here',
  why: 'A misspelled property has no effect, so the value that was meant is lost; Graph may refuse the whole document as well. A sample of Microsoft’s writes “mappingType” and “expression” on a mapping, where neither is a property.',
  fidelity: 'inferred',
  sources: ['AzureAD/entra-id-inbound-provisioning issue 15', 'The metadata document of Microsoft Graph v1.0'],
  fixable: true,
  bad: [
    '[{ "targetAttributeName": "title", "source": null, «"matchingPrioritiy"»: 1 }]',
    '[{ "targetAttributeName": "title", "source": null, «"mappingType"»: "Direct" }]',
    '{ "attributeMappings": [], «"SourceObjectName"»: "User" }',
  ],
  good: ['{ "@odata.context": "x", "synchronizationRules": [], "directories@odata.context": "y", "provisioningTaskIdentifier": "z" }', '[{ "targetAttributeName": "title", "source": null, "matchingPriority": 1 }]'],
  fix: [
    { before: '[{ "targetAttributeName": "title", "source": null, "matchingPrioritiy": 1 }]', after: '[{ "targetAttributeName": "title", "source": null, "matchingPriority": 1 }]' },
    { before: '{ "attributeMappings": [], "SourceObjectName": "User" }', after: '{ "attributeMappings": [], "sourceObjectName": "User" }' },
  ],
});
