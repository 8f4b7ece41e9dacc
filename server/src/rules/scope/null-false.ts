import type { FilterClause, FilterGroup } from '../../model/mappingModel.ts';
import type { NewFilterGroup } from '../../model/mappingEdit.ts';
import { mappingRule } from '../defineRule.ts';
import type { KnownSourceAttribute } from '../ruleRecord.ts';

export const nullFalse = mappingRule({
  code: 'scope/null-false',
  level: 'warning',
  title: 'Negative clause that drops people without a value',
  why: 'A clause is false for everybody without a value, negative ones included, so they fall out of scope and are disabled.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/define-conditional-rules-for-provisioning-user-accounts.md'],
  fixable: true,
  bad: ['scope\n  department «NOT EQUALS» "Sales"\nuserName <- [userPrincipalName] match 1\n', 'scope\n  accountEnabled IS TRUE\n  mail «NOT REGEX MATCH» "^test"\nuserName <- [userPrincipalName] match 1\n'],
  good: [
    'scope\n  department NOT EQUALS "Sales"\nscope\n  department IS NULL\nuserName <- [userPrincipalName] match 1\n',
    'scope\n  department IS NOT NULL\n  department NOT EQUALS "Sales"\nuserName <- [userPrincipalName] match 1\n',
    'scope\n  userPrincipalName NOT REGEX MATCH "^x"\nuserName <- [userPrincipalName] match 1\n',
  ],
  fix: [
    {
      before: 'scope "Not Sales"\n  accountEnabled IS TRUE\n  department NOT EQUALS "Sales"\nuserName <- [userPrincipalName] match 1\n',
      after: 'scope "Not Sales"\n  accountEnabled IS TRUE\n  department NOT EQUALS "Sales"\n\nscope "Not Sales, or without department"\n  accountEnabled IS TRUE\n  department IS NULL\nuserName <- [userPrincipalName] match 1\n',
    },
  ],
  check: ({ objectMappings, report }) => {
    for (const { objectMapping, sourceAttributes } of objectMappings) {
      const { groups } = objectMapping.scope;
      groups.forEach((group, place) => {
        group.clauses.forEach((clause, index) => {
          const { attribute, operator } = clause;
          if (!/^NOT /.test(operator) || hasAlwaysValue(sourceAttributes?.get(attribute), attribute)) return;
          if (groups.some((other) => has(other, attribute, 'IS NULL')) || has(group, attribute, 'IS NOT NULL')) return;
          report({
            span: clause.operatorSpan,
            pointer: `${objectMapping.pointer}/scope/groups/${place}/clauses/${index}`,
            message: `People without ${attribute} do not pass this clause either, so they are disabled or never created. Add a second filter with ${attribute} IS NULL if they belong in, or the clause ${attribute} IS NOT NULL if they do not.`,
            fixes: [{ title: `Let people without ${attribute} in, too`, safe: false, effect: 'provisioning', edits: [{ kind: 'setScope', objectMapping, groups: [...groups, withNull(group, clause)] }] }],
          });
        });
      });
    }
  },
});

/** The same filter for those who have no value: filters are alternatives. */
function withNull({ name, clauses }: FilterGroup, clause: FilterClause): NewFilterGroup {
  return {
    name: name === null ? null : `${name}, or without ${clause.attribute}`,
    clauses: clauses.map((other) => (other === clause ? { attribute: clause.attribute, operator: 'IS NULL', values: null } : other)),
  };
}

function has({ clauses }: FilterGroup, attribute: string, operator: string): boolean {
  return clauses.some((clause) => clause.attribute === attribute && clause.operator === operator);
}

function hasAlwaysValue(known: KnownSourceAttribute | undefined, attribute: string): boolean {
  return known?.required === true || known?.definition?.anchor === true || ALWAYS_THERE.has(attribute);
}

/** Attributes that every user of Entra ID has, whether or not the directory calls them required. */
const ALWAYS_THERE: ReadonlySet<string> = new Set(['userPrincipalName', 'objectId', 'displayName', 'accountEnabled', 'mailNickname', 'userType', 'IsSoftDeleted']);
