import { expressionRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE, callsTo, isCallTo } from './callArguments.ts';

export const switchAsConditionList = expressionRule({
  code: 'fn/switch-as-condition-list',
  level: 'error',
  title: 'Switch of Connect Sync',
  why: 'Connect Sync has a Switch of conditions and values. Provisioning takes the first argument as the source and compares it with keys, so everybody gets a wrong value or none.',
  fidelity: 'documented',
  sources: [FUNCTIONS_PAGE, 'MicrosoftDocs/azure-docs#115174'],
  fixable: false,
  bad: ['«Switch»(IsPresent([manager]), [manager], IsPresent([department]), [department])'],
  good: ['Switch([department], "x", "Sales", "S")'],
  check: ({ calls, report }) => {
    for (const call of callsTo(calls, 'Switch')) {
      const conditions = call.arguments.filter((_, index) => index % 2 === 0);
      if (conditions.length < 2 || !conditions.every((node) => isCallTo(node, 'IsPresent', 'IsNull', 'IsNullOrEmpty', 'IsNothing', 'IsString', 'Not'))) continue;
      report({ span: call.nameSpan, message: 'Switch compares its first argument with keys; pairs of condition and value belong to another engine, and here give everybody a wrong value. Write IIF inside IIF, or Coalesce for the first one that is there.' });
    }
  },
});
