import { createTextIndex } from '../population/textIndex.ts';
import { mappingPlace } from './mappingPlace.ts';
import { createTally } from './tally.ts';
import { isTakenOn, userRule } from './userRule.ts';

export const matchingDuplicate = userRule({
  code: 'users/matching-duplicate',
  level: 'warning',
  title: 'Matching value that several users share',
  why: 'The service ties the second of two users with one matching value to the account of the first, or reports DuplicateSourceEntries.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/customize-application-attributes.md'],
  fixable: false,
  bad: [{ document: 'userName <- «[mail]» match 1\n', users: [{ mail: 'a@x.example' }, { mail: 'A@x.example' }] }],
  good: [{ document: 'userName <- [mail] match 1\ntitle <- [jobTitle]\n', users: [{ mail: 'a@x.example', jobTitle: 'clerk' }, { mail: 'b@x.example', jobTitle: 'clerk' }] }],
  watch: ({ objectMapping, job }) => {
    const tally = createTally<number>();
    const seen = job.matching.map(({ index }) => ({ index, values: createTextIndex() }));
    return {
      see: (user, outcome) => {
        tally.pass();
        if (!isTakenOn(outcome)) return;
        for (const { index, values } of seen) {
          const value = outcome.values[index]?.value;
          if (typeof value === 'string' && value !== '' && values.add(value, user.line) !== null) tally.add(index, user);
        }
      },
      end: () =>
        tally.findings((index, who) => {
          const mapping = objectMapping.attributeMappings[index];
          return mapping === undefined ? [] : [{ ...mappingPlace(mapping), message: `${who}, ${mapping.target} has the value of a user before, letter case aside, so one account would stand for both. Match on an attribute that is unique.` }];
        }).flat(),
    };
  },
});
