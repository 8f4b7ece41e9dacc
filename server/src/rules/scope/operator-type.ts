import { clausesOf } from './filterOperators.ts';
import { mappingRule } from '../defineRule.ts';

export const operatorType = mappingRule({
  code: 'scope/operator-type',
  level: 'error',
  title: 'Operator that does not fit the attribute',
  why: 'IS TRUE and IS FALSE are for Boolean attributes, comparisons of size for whole numbers, EQUALS and patterns for texts and numbers. Otherwise the clause is never true.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/define-conditional-rules-for-provisioning-user-accounts.md', 'microsoftgraph/microsoft-graph-docs filterOperatorSchema'],
  fixable: false,
  bad: ['scope\n  department «IS TRUE»\nuserName <- [userPrincipalName] match 1\n', 'scope\n  accountEnabled «EQUALS» "True"\nuserName <- [userPrincipalName] match 1\n'],
  good: ['scope\n  accountEnabled IS TRUE\n  department EQUALS "Sales"\nuserName <- [userPrincipalName] match 1\n'],
  check: ({ objectMappings, report }) => {
    for (const { objectMapping, sourceAttributes } of objectMappings) {
      for (const { attribute, operator, operatorSpan } of clausesOf(objectMapping)) {
        const type = sourceAttributes?.get(attribute)?.type;
        const fitting = TYPES[operator];
        if (type === undefined || fitting === undefined || fitting.includes(type)) continue;
        report({ span: operatorSpan, pointer: objectMapping.pointer, message: `${attribute} is of type ${type}, and ${operator} is for ${fitting.join(' or ')}, so this clause is never true and nobody passes. ${type === 'Boolean' ? 'Use IS TRUE or IS FALSE.' : 'Use another operator.'}` });
      }
    }
  },
});

/** The types of attribute that an operator takes; operators that take all are left out. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  'IS TRUE': ['Boolean'],
  'IS FALSE': ['Boolean'],
  EQUALS: ['String', 'Integer'],
  'NOT EQUALS': ['String', 'Integer'],
  'REGEX MATCH': ['String', 'Integer'],
  'NOT REGEX MATCH': ['String', 'Integer'],
  ENDS_WITH: ['String'],
  Includes: ['String'],
  Greater_Than: ['Integer'],
  Greater_Than_OR_EQUALS: ['Integer'],
  '&': ['Integer'],
  '!&': ['Integer'],
};
