import { mappingPlace } from './mappingPlace.ts';
import { createTally } from './tally.ts';
import { isTakenOn, userRule } from './userRule.ts';

export const matchingEmpty = userRule({
  code: 'users/matching-empty',
  level: 'warning',
  title: 'Users without any matching value',
  why: 'A user who has no value for any matching attribute cannot be looked up in the app, and the service skips that user.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/customize-application-attributes.md'],
  fixable: false,
  bad: [{ document: 'userName <- «[mail]» match 1\n', users: [{ mail: 'a@x.example' }, {}] }],
  good: [{ document: 'userName <- [mail] match 1\nexternalId <- [objectId] match 2\n', users: [{ mail: 'a@x.example' }, {}] }],
  watch: ({ objectMapping, job }) => {
    const tally = createTally<'nobody'>();
    const [first] = job.matching;
    const mapping = first === undefined ? undefined : objectMapping.attributeMappings[first.index];
    return {
      see: (user, outcome) => {
        tally.pass();
        if (isTakenOn(outcome) && outcome.code === 'ImportSkipped') tally.add('nobody', user);
      },
      end: () => {
        if (mapping === undefined) return [];
        const names = job.matching.map(({ target }) => target).join(' and ');
        return tally.findings((_thing, who) => ({
          ...mappingPlace(mapping),
          message: `${who}, ${job.matching.length === 1 ? `the matching attribute ${names} is empty` : `the matching attributes ${names} are all empty`}, and the service skips them. Add a matching attribute that everybody has.`,
        }));
      },
    };
  },
});
