import { nearest } from '../../base/nearest.ts';
import { mappingRule } from '../defineRule.ts';
import { textFix } from '../documentFix.ts';
import { exampleManifest, exampleMapping } from '../exampleManifest.ts';
import { placedClauses } from './placedClauses.ts';

const example = (attribute: string): string =>
  exampleManifest({
    mappings: exampleMapping('userName', 'objectId', ', "matchingPriority": 1'), source: ['objectId', 'department'],
    scope: `{"groups": [{"name": "Sales", "clauses": [{"operatorName": "EQUALS", "sourceOperandName": "${attribute}", "targetOperand": {"values": ["Sales"]}}]}]}`,
  });

export const unknownScopeAttribute = mappingRule({
  code: 'scope/unknown-attribute',
  level: 'error',
  title: 'Filter on an attribute that the directory does not define',
  why: 'An attribute without a definition has no value, and a clause on nothing is false: everybody falls out of scope and is disabled, or the save is refused with SchemaInvalid.',
  fidelity: 'observed',
  sources: ['MicrosoftDocs/azure-docs#58604', 'MicrosoftDocs/entra-docs docs/identity/app-provisioning/define-conditional-rules-for-provisioning-user-accounts.md'],
  fixable: true,
  bad: [example('«Departmnt»')],
  good: [example('department'), example('IsMemberOf')],
  fix: [{ before: example('Department'), after: example('department') }],
  check: ({ objectMappings, report }) => {
    for (const { objectMapping, sourceAttributes } of objectMappings) {
      if (sourceAttributes === null || [...sourceAttributes.values()].every(({ definition }) => definition === null)) continue;
      for (const { clause, pointer } of placedClauses(objectMapping)) {
        // Filters on groups have a rule of their own.
        if (clause.attribute === '' || sourceAttributes.has(clause.attribute) || /^ismemberof$/i.test(clause.attribute)) continue;
        const meant = nearest(clause.attribute, sourceAttributes.keys());
        report({
          span: clause.attributeSpan,
          pointer,
          message: `The source directory defines no attribute ${clause.attribute}, so this clause is true for nobody. ${meant === undefined ? 'Correct the name, or add the attribute to the directory.' : `Did you mean ${meant}?`}`,
          fixes: meant === undefined ? [] : [textFix(`Change it to ${meant}`, meant.toLowerCase() === clause.attribute.toLowerCase(), clause.attributeSpan, meant)],
        });
      }
    }
  },
});
