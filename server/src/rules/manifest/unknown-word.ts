import { formRule } from '../formRule.ts';

export const unknownWord = formRule({
  code: 'manifest/unknown-word',
  level: 'error',
  title: 'Word that is none of the values of its property',
  why: 'Enumerations are case-sensitive and written in PascalCase. Graph answers 406, RequestParameterInvalid, “Requested value ‘flowWhenChanged’ was not found”, and takes nothing of the schema; the Java and .NET libraries write such words when they send back what they read.',
  fidelity: 'documented',
  sources: ['Microsoft Q&A 1160711', 'microsoftgraph/msgraph-beta-sdk-java issue 542', 'The metadata document of Microsoft Graph v1.0'],
  fixable: true,
  bad: [
    '[{ "targetAttributeName": "title", "source": null, "flowBehavior": «"flowWhenChanged"» }]',
    '[{ "targetAttributeName": "title", "source": null, "flowType": «"Add"» }]',
    '{ "attributeMappings": [], "sourceObjectName": "User", "flowTypes": "Add, «update», Delete" }',
    '[{ "name": "title", "type": «"string"», "mutability": "ReadWrite", "caseExact": false }]',
  ],
  good: ['[{ "targetAttributeName": "title", "source": null, "flowBehavior": "FlowWhenChanged", "flowType": "ObjectAddOnly" }]', '{ "attributeMappings": [], "sourceObjectName": "User", "flowTypes": "Add,Update" }'],
  fix: [
    {
      before: '[{ "targetAttributeName": "title", "source": null, "flowBehavior": "flowWhenChanged" }]',
      after: '[{ "targetAttributeName": "title", "source": null, "flowBehavior": "FlowWhenChanged" }]',
    },
    {
      before: '{ "attributeMappings": [], "sourceObjectName": "User", "flowTypes": "add, Update" }',
      after: '{ "attributeMappings": [], "sourceObjectName": "User", "flowTypes": "Add, Update" }',
    },
  ],
});
