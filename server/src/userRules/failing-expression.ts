import { isUnsupported } from '../provisioning/valueRows.ts';
import { mappingPlace } from './mappingPlace.ts';
import { createTally } from './tally.ts';
import { isTakenOn, userRule } from './userRule.ts';

export const failingExpression = userRule({
  code: 'users/failing-expression',
  level: 'error',
  title: 'Expression that fails for some users',
  why: 'The service reports an error for a user whose value cannot be worked out, and tries again in every cycle. Many such users put the job into quarantine.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/application-provisioning-quarantine-status.md'],
  fixable: false,
  bad: [{ document: 'userName <- [userPrincipalName] match 1\ntitle <- «FormatDateTime([extensionAttribute1], , "yyyy-MM-dd", "dd.MM.yyyy")»\n', users: [{ extensionAttribute1: '2026-11-25' }, { extensionAttribute1: 'soon' }] }],
  good: [{ document: 'userName <- [userPrincipalName] match 1\ntitle <- FormatDateTime([extensionAttribute1], , "yyyy-MM-dd", "dd.MM.yyyy")\n', users: [{ extensionAttribute1: '2026-11-25' }] }],
  watch: ({ objectMapping }) => {
    const tally = createTally<number | 'unfinished'>();
    return {
      see: (user, outcome) => {
        tally.pass();
        if (outcome.status === 'Failure' && outcome.values.length === 0) tally.add('unfinished', user);
        if (!isTakenOn(outcome)) return;
        for (const [index, row] of outcome.values.entries()) if (row.status === 'error' && !isUnsupported(row)) tally.add(index, user);
      },
      end: () =>
        tally.findings((index, who) => {
          if (index === 'unfinished') {
            return [{ span: objectMapping.headSpan, pointer: objectMapping.pointer, message: `${who}, working out the values took too long and was stopped. "mapwright dry-run" names the expression.` }];
          }
          const mapping = objectMapping.attributeMappings[index];
          return mapping === undefined ? [] : [{ ...mappingPlace(mapping), message: `${who}, this expression fails, and so does the user. "mapwright dry-run" says why for each.` }];
        }).flat(),
    };
  },
});
