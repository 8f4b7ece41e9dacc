import type { AttributeNode, CallNode } from '../../expression/ast.ts';
import { walk } from '../../expression/walk.ts';
import { expressionRule } from '../defineRule.ts';
import { wrap } from '../wrap.ts';
import { guardedCalls } from './guards.ts';

/** The attribute of SuccessFactors that is 12/31/9999 for people without an end. */
const ENDLESS = 'endDate';

export const maxDate = expressionRule({
  code: 'date/max-date',
  level: 'warning',
  title: 'Year 9999 of SuccessFactors in NumFromDate',
  why: 'SuccessFactors writes 12/31/9999 for people without an end date, and NumFromDate fails for the year 9999, as its guide says. They need a key of their own in Switch.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/successfactors-expression-mapping-functions-guide.md'],
  fixable: true,
  about: ['NumFromDate'],
  bad: ['Switch([endDate], NumFromDate(«[endDate]»), "", "9223372036854775807")'],
  good: [
    'Switch([endDate], NumFromDate([endDate]), "", "9223372036854775807", "12/31/9999 12:00:00 AM", "9223372036854775807")',
    'NumFromDate([ContractEndDate])',
    'CDate([endDate])',
  ],
  fix: [
    {
      before: 'Switch([endDate], NumFromDate([endDate]), "", "9223372036854775807")',
      after: 'Switch([endDate], Switch([endDate], NumFromDate([endDate]), "12/31/9999 12:00:00 AM", "9223372036854775807"), "", "9223372036854775807")',
    },
  ],
  check: ({ parsed, report }) => {
    for (const { call, guards } of guardedCalls(parsed.root)) {
      const attribute = call.name === 'NumFromDate' ? endlessIn(call) : null;
      if (attribute === null || guards.some(hasMaximumKey)) continue;
      report({
        span: attribute.span,
        message: `People without an end have 12/31/9999 in [${ENDLESS}], and NumFromDate fails for them. Give that date a key of its own in Switch.`,
        fixes: [
          {
            title: 'Take 12/31/9999 as never',
            safe: false,
            effect: 'provisioning',
            edits: wrap(call.span, `Switch([${ENDLESS}], `, ', "12/31/9999 12:00:00 AM", "9223372036854775807")'),
          },
        ],
      });
    }
  },
});

function endlessIn(call: CallNode): AttributeNode | null {
  let found: AttributeNode | null = null;
  walk(call, (node) => {
    if (node.kind === 'attribute' && node.name === ENDLESS) found ??= node;
  });
  return found;
}

function hasMaximumKey(guard: CallNode): boolean {
  return guard.arguments.some((argument) => argument.kind === 'string' && argument.value.includes('9999'));
}
