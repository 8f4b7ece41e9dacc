import { formRule } from '../formRule.ts';

export const missingProperty = formRule({
  code: 'manifest/missing-property',
  level: 'error',
  title: 'Property without which nothing works is missing',
  why: 'A mapping without its target, a clause without its operator or a definition without its name says nothing, and Graph refuses the schema.',
  fidelity: 'inferred',
  sources: ['Every full schema that is public has these properties everywhere.', 'MicrosoftDocs Graph reference, attributeMapping and attributeDefinition'],
  fixable: true,
  bad: ['{ "attributeMappings": [«{» "source": null }] }', '{ "groups": [{ "clauses": [{ "sourceOperandName": "a", "operatorName": "IS TRUE" }, «{» "sourceOperandName": "b" }] }] }'],
  good: ['{ "attributeMappings": [{ "targetAttributeName": "title", "source": null }, {}] }'],
  fix: [{ before: '{ "attributeMappings": [{ "source": null }] }', after: '{ "attributeMappings": [{ "targetAttributeName": "", "source": null }] }' }],
});
