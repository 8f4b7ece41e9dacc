import { formRule } from '../formRule.ts';

export const wrongType = formRule({
  code: 'manifest/wrong-type',
  level: 'error',
  title: 'Value of the wrong JSON type',
  why: 'Graph refuses the whole schema: “Property … in payload has a value that does not match schema.” Windows PowerShell writes lists of one item as the item, and texts in place of numbers come from spreadsheets.',
  fidelity: 'documented',
  sources: ['AzureAD/entra-id-inbound-provisioning issue 15', 'The metadata document of Microsoft Graph v1.0'],
  fixable: true,
  bad: [
    '{ "attributeMappings": [], "sourceObjectName": "User", "enabled": «"true"» }',
    '[{ "targetAttributeName": "title", "source": null, "matchingPriority": «"1"» }]',
    '[{ "targetAttributeName": "title", "source": «"[mail]"» }]',
    '{ "synchronizationRules": «{ "name": "R" }» }',
    '[{ "targetAttributeName": "title", "source": null, "flowType": «null» }]',
  ],
  good: ['{ "attributeMappings": [], "sourceObjectName": "User", "enabled": true, "name": null }', '[{ "targetAttributeName": "title", "source": null, "defaultValue": null }]'],
  fix: [
    { before: '{ "attributeMappings": [], "sourceObjectName": "User", "enabled": "True" }', after: '{ "attributeMappings": [], "sourceObjectName": "User", "enabled": true }' },
    { before: '[{ "targetAttributeName": "title", "source": null, "matchingPriority": "1" }]', after: '[{ "targetAttributeName": "title", "source": null, "matchingPriority": 1 }]' },
    { before: '[{ "targetAttributeName": "title", "source": null, "defaultValue": 448 }]', after: '[{ "targetAttributeName": "title", "source": null, "defaultValue": "448" }]' },
    { before: '{ "synchronizationRules": { "name": "R" } }', after: '{ "synchronizationRules": [{ "name": "R" }] }' },
    { before: '{ "attributeMappings": [], "sourceObjectName": "User", "flowTypes": ["Add", "Update"] }', after: '{ "attributeMappings": [], "sourceObjectName": "User", "flowTypes": "Add, Update" }' },
  ],
});
