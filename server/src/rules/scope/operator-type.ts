import type { Severity } from '../../base/severity.ts';
import { mappingRule } from '../defineRule.ts';
import type { Fix } from '../finding.ts';
import type { FilterClause } from '../../model/mappingModel.ts';
import { OPERATOR_TYPES } from './filterOperators.ts';
import { placedClauses } from './placedClauses.ts';
import { withoutValues } from './withoutValues.ts';

const file = (clause: string): string => `scope\n  ${clause}\nuserName <- [userPrincipalName] match 1\n`;

export const operatorType = mappingRule({
  code: 'scope/operator-type',
  level: 'error',
  title: 'Operator that does not fit the attribute',
  why: 'IS TRUE and IS FALSE are for Boolean attributes, comparisons of size for whole numbers, EQUALS and patterns for texts and numbers. Otherwise the clause is never true.',
  fidelity: 'documented',
  sources: [
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/define-conditional-rules-for-provisioning-user-accounts.md',
    'microsoftgraph/microsoft-graph-docs-contrib api-reference/v1.0/resources/synchronization-filteroperatorschema.md',
  ],
  fixable: true,
  bad: [file('department «IS TRUE»'), file('accountEnabled «EQUALS» "True"'), file('employeeId «Greater_Than» "A100"')],
  good: [file('accountEnabled IS TRUE'), file('department EQUALS "Sales"'), file('extensionAttribute9 IS NOT NULL')],
  fix: [{ before: file('accountEnabled EQUALS "True"'), after: file('accountEnabled IS TRUE') }, { before: file('accountEnabled NOT EQUALS "true"'), after: file('accountEnabled IS FALSE') }],
  check: ({ objectMappings, documentKind, report }) => {
    for (const { objectMapping, sourceAttributes } of objectMappings) {
      for (const { clause, pointer } of placedClauses(objectMapping)) {
        const type = sourceAttributes?.get(clause.attribute)?.type;
        const fitting = OPERATOR_TYPES[clause.operator];
        // Dates and references have a rule of their own.
        if (type === undefined || fitting === undefined || fitting.includes(type) || type === 'DateTime' || type === 'Reference') continue;
        const wanted = type === 'Boolean' ? booleanOperator(clause) : null;
        const fixes: readonly Fix[] = wanted === null ? [] : [{ title: `Write ${wanted}`, safe: true, effect: 'provisioning', edits: [{ kind: 'text', edits: withoutValues(clause, wanted, documentKind) }] }];
        report({
          span: clause.operatorSpan,
          pointer,
          severity: severityOf(clause, type),
          message: `${clause.attribute} is of type ${type}, and ${clause.operator} is for ${fitting.join(' or ')}, so this clause is never true and nobody passes. ${wanted !== null ? `Write ${wanted}.` : type === 'Boolean' ? 'Use IS TRUE or IS FALSE.' : 'Use another operator.'}`,
          fixes,
        });
      }
    }
  },
});

/** Nearly every attribute of Entra is a text, and one may hold nothing but numbers. */
function severityOf({ operator, values }: FilterClause, type: string): Severity {
  return type === 'String' && /^Greater_Than/.test(operator) && values?.every((value) => /^\s*-?\d+\s*$/.test(value)) === true ? 'warning' : 'error';
}

function booleanOperator({ operator, values }: FilterClause): string | null {
  const [value, ...more] = values ?? [];
  if (value === undefined || more.length > 0 || !/^(?:true|false)$/i.test(value) || (operator !== 'EQUALS' && operator !== 'NOT EQUALS')) return null;
  return (value.toLowerCase() === 'true') === (operator === 'EQUALS') ? 'IS TRUE' : 'IS FALSE';
}
