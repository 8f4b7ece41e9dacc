import { mappingPlace } from './mappingPlace.ts';
import { createTally } from './tally.ts';
import { isTakenOn, userRule } from './userRule.ts';

// The page gives no list (known-issues.md); these have a meaning in a SCIM filter or a query string, or lie outside ASCII.
const SPECIAL = /["\\#&+']|[^\u0020-\u007e]/;

export const matchingSpecialCharacters = userRule({
  code: 'map/matching-special-characters',
  level: 'info',
  title: 'Matching value with special characters',
  why: 'Microsoft says that special characters in a matching value make the query for the account fail, without saying which. Quotation marks, backslashes, #, &, + and letters outside ASCII are the likely ones.',
  fidelity: 'inferred',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/known-issues.md'],
  fixable: false,
  bad: [{ document: 'userName <- «[mail]» match 1\n', users: [{ mail: "o'hara@x.example" }, { mail: 'b@x.example' }] }],
  good: [{ document: 'userName <- [mail] match 1\ndisplayName <- [displayName]\n', users: [{ mail: 'a@x.example', displayName: 'Björn' }] }],
  watch: ({ objectMapping, job }) => {
    const tally = createTally<number>();
    return {
      see: (user, outcome) => {
        tally.pass();
        if (!isTakenOn(outcome)) return;
        for (const { index } of job.matching) {
          const value = outcome.values[index]?.value;
          if (typeof value === 'string' && SPECIAL.test(value)) tally.add(index, user);
        }
      },
      end: () =>
        tally.findings((index, who) => {
          const mapping = objectMapping.attributeMappings[index];
          return mapping === undefined ? [] : [{ ...mappingPlace(mapping), message: `${who}, the matching value holds a special character, and looking for the account may fail. Try one of them with Provision on demand.` }];
        }).flat(),
    };
  },
});
