import type { Span } from '../base/span.ts';
import { placedClauses } from '../rules/scope/placedClauses.ts';
import { createTally } from './tally.ts';
import { userRule } from './userRule.ts';

interface ClauseValue {
  readonly attribute: string;
  readonly value: string;
  readonly span: Span;
  readonly pointer: string;
}

export const scopeCase = userRule({
  code: 'scope/case',
  level: 'info',
  title: 'Filter value in another letter case than the data',
  why: 'EQUALS tells capitals from small letters, so users whose value is written otherwise are not meant by the clause.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/define-conditional-rules-for-provisioning-user-accounts.md'],
  fixable: false,
  bad: [{ document: 'scope\n  department EQUALS «"Sales"»\nuserName <- [userPrincipalName] match 1\n', users: [{ department: 'Sales' }, { department: 'SALES' }] }],
  good: [{ document: 'scope\n  department EQUALS "Sales"\nuserName <- [userPrincipalName] match 1\n', users: [{ department: 'Sales' }, { department: 'IT' }] }],
  watch: ({ objectMapping }) => {
    const tally = createTally<ClauseValue>();
    const values = placedClauses(objectMapping)
      .filter(({ clause }) => clause.operator === 'EQUALS' || clause.operator === 'NOT EQUALS')
      .flatMap(({ clause, pointer }) => (clause.values ?? []).map((value, index): ClauseValue => ({ attribute: clause.attribute, value, span: clause.valueSpans[index] ?? clause.span, pointer })));
    return {
      see: (user) => {
        tally.pass();
        for (const one of values) {
          const value = user.attributes.get(one.attribute);
          if (typeof value === 'string' && value !== one.value && value.toLowerCase() === one.value.toLowerCase()) tally.add(one, user);
        }
      },
      end: () =>
        tally.findings(({ attribute, value, span, pointer }, who) => ({
          span,
          pointer,
          message: `${who}, ${attribute} is “${value}” in another letter case, and the clause does not mean them. Add a clause for their spelling, or mend the data.`,
        })),
    };
  },
});
