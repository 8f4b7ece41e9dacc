import { clausesOf, isOperator, UNARY } from './filterOperators.ts';
import { mappingRule } from '../defineRule.ts';

export const operandCount = mappingRule({
  code: 'scope/operand-count',
  level: 'warning',
  title: 'Values that do not fit the operator',
  why: 'IS NULL and its like take no value, and the others need at least one. What the service does otherwise is not documented.',
  fidelity: 'documented',
  sources: ['microsoftgraph/microsoft-graph-docs filterOperatorSchema'],
  fixable: false,
  bad: ['scope\n  city «IS NULL» "x"\nuserName <- [userPrincipalName] match 1\n', 'scope\n  city «EQUALS»\nuserName <- [userPrincipalName] match 1\n'],
  good: ['scope\n  city IS NULL\n  department EQUALS "Sales"\nuserName <- [userPrincipalName] match 1\n'],
  check: ({ objectMappings, report }) => {
    for (const { objectMapping } of objectMappings) {
      for (const { operator, operatorSpan, values } of clausesOf(objectMapping)) {
        if (!isOperator(operator)) continue;
        const given = values?.length ?? 0;
        if (UNARY.has(operator) ? given === 0 : given > 0) continue;
        report({ span: operatorSpan, pointer: objectMapping.pointer, message: UNARY.has(operator) ? `${operator} takes no value. Delete the value.` : `${operator} needs a value to compare with, so this clause says nothing. Give it one.` });
      }
    }
  },
});
