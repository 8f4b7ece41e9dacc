import { mappingRule } from '../defineRule.ts';
import { isOperator, UNARY } from './filterOperators.ts';
import { placedClauses } from './placedClauses.ts';
import { withoutValues } from './withoutValues.ts';

export const operandCount = mappingRule({
  code: 'scope/operand-count',
  level: 'warning',
  title: 'Values that do not fit the operator',
  why: 'IS NULL and its like take no value, and the others need at least one. A value that is an empty text fits nobody, since a clause on nothing is false.',
  fidelity: 'documented',
  sources: [
    'microsoftgraph/microsoft-graph-docs-contrib api-reference/v1.0/resources/synchronization-filteroperatorschema.md',
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/define-conditional-rules-for-provisioning-user-accounts.md',
  ],
  fixable: true,
  bad: [
    'scope\n  city «IS NULL» "x"\nuserName <- [userPrincipalName] match 1\n',
    'scope\n  city «EQUALS»\nuserName <- [userPrincipalName] match 1\n',
    'scope\n  city «EQUALS» ""\nuserName <- [userPrincipalName] match 1\n',
  ],
  good: ['scope\n  city IS NULL\n  department EQUALS "Sales"\nuserName <- [userPrincipalName] match 1\n'],
  fix: [
    { before: 'scope\n  city IS NULL "x"\nuserName <- [userPrincipalName] match 1\n', after: 'scope\n  city IS NULL\nuserName <- [userPrincipalName] match 1\n' },
    { before: 'scope\n  city EQUALS ""\nuserName <- [userPrincipalName] match 1\n', after: 'scope\n  city IS NULL\nuserName <- [userPrincipalName] match 1\n' },
  ],
  check: ({ objectMappings, documentKind, report }) => {
    for (const { objectMapping } of objectMappings) {
      for (const { clause, pointer } of placedClauses(objectMapping)) {
        const { operator, values } = clause;
        if (!isOperator(operator)) continue;
        const at = { span: clause.operatorSpan, pointer };
        const fix = (title: string, safe: boolean, wanted: string) => [{ title, safe, effect: 'provisioning' as const, edits: [{ kind: 'text' as const, edits: withoutValues(clause, wanted, documentKind) }] }];
        if (UNARY.has(operator)) {
          if ((values?.length ?? 0) > 0) report({ ...at, message: `${operator} takes no value. Delete the value.`, fixes: fix('Delete the value', true, operator) });
        } else if (values === null || values.length === 0) {
          report({ ...at, message: `${operator} needs a value to compare with, so this clause says nothing. Give it one.` });
        } else if (values.every((value) => value === '') && EQUALITY[operator] !== undefined) {
          const wanted = EQUALITY[operator];
          report({ ...at, message: `${operator} is false for everybody without a value, so comparing with an empty text says nothing. Write ${wanted}.`, fixes: fix(`Write ${wanted}`, false, wanted) });
        }
      }
    }
  },
});

const EQUALITY: Readonly<Record<string, string>> = { EQUALS: 'IS NULL', 'NOT EQUALS': 'IS NOT NULL' };
