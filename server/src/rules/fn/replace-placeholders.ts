import { expressionRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE, callsTo, repair } from './callArguments.ts';
import { missingSlots } from './missingSlots.ts';

export const replacePlaceholders = expressionRule({
  code: 'fn/replace-placeholders',
  level: 'warning',
  title: 'Replace without its seven slots',
  why: 'The functions page writes Replace with seven positions, empty ones included. With another number of commas a value can land in the wrong slot, such as a pattern that is taken as plain text.',
  fidelity: 'documented',
  sources: [FUNCTIONS_PAGE],
  fixable: true,
  about: ['Replace'],
  bad: ['«Replace»([mail], "@old.se", , , "@new.se")'],
  good: ['Replace([mail], "@old.se", , , "@new.se", , )'],
  fix: [{ before: 'Replace([mail], "@old.se", , , "@new.se")', after: 'Replace([mail], "@old.se", , , "@new.se", , )' }],
  check: ({ calls, report }) => {
    for (const call of callsTo(calls, 'Replace')) {
      const count = call.arguments.length;
      const edits = missingSlots(call);
      if (count < 2 || edits.length === 0) continue;
      report({
        span: call.nameSpan,
        message: `Replace has seven slots, ${count} are written, and whether the rest may be left out is not documented. Add the commas of the empty slots, and see that each value stands in the slot it is for.`,
        fixes: [repair('Write all seven slots', false, edits)],
      });
    }
  },
});
