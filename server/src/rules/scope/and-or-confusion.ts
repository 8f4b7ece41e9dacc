import type { NewFilterGroup } from '../../model/mappingEdit.ts';
import type { FilterClause, FilterGroup } from '../../model/mappingModel.ts';
import { mappingRule } from '../defineRule.ts';

export const andOrConfusion = mappingRule({
  code: 'scope/and-or-confusion',
  level: 'error',
  title: 'Clauses that exclude each other',
  why: 'All clauses of one filter must hold. Two EQUALS on one attribute exclude each other, as do IS NULL and any other clause, so nobody passes and everybody is disabled.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/define-conditional-rules-for-provisioning-user-accounts.md'],
  fixable: true,
  bad: [
    'scope\n  department EQUALS "Sales"\n  «department EQUALS "Legal"»\nuserName <- [userPrincipalName] match 1\n',
    'scope\n  department NOT EQUALS "Sales"\n  «department IS NULL»\nuserName <- [userPrincipalName] match 1\n',
  ],
  good: [
    'scope\n  department EQUALS "Sales"\nscope\n  department EQUALS "Legal"\nuserName <- [userPrincipalName] match 1\n',
    'scope\n  department EQUALS "Sales"\n  department EQUALS "Sales", "Legal"\nuserName <- [userPrincipalName] match 1\n',
  ],
  fix: [
    {
      before: 'scope "Two"\n  city EQUALS "Lund"\n  department EQUALS "Sales"\n  department EQUALS "Legal"\nuserName <- [userPrincipalName] match 1\n',
      after: 'scope "Two"\n  city EQUALS "Lund"\n  department EQUALS "Sales"\n\nscope "Two (2)"\n  city EQUALS "Lund"\n  department EQUALS "Legal"\nuserName <- [userPrincipalName] match 1\n',
    },
  ],
  check: ({ objectMappings, report }) => {
    for (const { objectMapping } of objectMappings) {
      const { groups } = objectMapping.scope;
      groups.forEach((group, place) => {
        group.clauses.forEach((clause, index) => {
          const rival = group.clauses.slice(0, index).find((other) => exclude(other, clause));
          if (rival === undefined) return;
          const split = groups.flatMap((other) => (other === group ? alternatives(group, rival, clause) : [other]));
          report({
            span: clause.span,
            pointer: `${objectMapping.pointer}/scope/groups/${place}/clauses/${index}`,
            message: `All clauses of one filter must hold, and these two on ${clause.attribute} exclude each other, so nobody passes and everybody is disabled. Put each into a filter of its own: filters are alternatives.`,
            related: [{ span: rival.span, message: 'The other clause.' }],
            fixes: [{ title: 'Put the clauses into two filters', safe: false, effect: 'provisioning', edits: [{ kind: 'setScope', objectMapping, groups: split }] }],
          });
        });
      });
    }
  },
});

function exclude(one: FilterClause, other: FilterClause): boolean {
  if (one.attribute !== other.attribute) return false;
  if (one.operator === 'EQUALS' && other.operator === 'EQUALS') return one.values?.some((value) => other.values?.includes(value) === true) === false;
  // Every other operator is false for somebody without a value.
  return (one.operator === 'IS NULL') !== (other.operator === 'IS NULL');
}

/** The filter twice, each without the other's clause; the first keeps its name. */
function alternatives({ name, clauses }: FilterGroup, first: FilterClause, second: FilterClause): readonly NewFilterGroup[] {
  return [
    { name, clauses: clauses.filter((clause) => clause !== second) },
    { name: name === null ? null : `${name} (2)`, clauses: clauses.filter((clause) => clause !== first) },
  ];
}
