import { expressionRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE, callsTo, isCallTo, isGiven, repair } from './callArguments.ts';
import type { CallNode } from '../../expression/ast.ts';

export const switchAsConditionList = expressionRule({
  code: 'fn/switch-as-condition-list',
  level: 'error',
  title: 'Switch of Connect Sync',
  why: 'Connect Sync has a Switch of conditions and values. Provisioning takes the first argument as the source and compares it with keys, so everybody gets a wrong value or none.',
  fidelity: 'documented',
  sources: [FUNCTIONS_PAGE, 'MicrosoftDocs/azure-docs#115174'],
  fixable: true,
  about: ['Switch'],
  bad: ['«Switch»(IsPresent([manager]), [manager], IsPresent([department]), [department])'],
  good: ['Switch([department], "x", "Sales", "S")'],
  fix: [
    {
      before: 'Switch(IsPresent([manager]), [manager], IsPresent([department]), [department])',
      after: 'IIF(IsPresent([manager]), [manager], IIF(IsPresent([department]), [department], ))',
    },
  ],
  check: ({ parsed, calls, report }) => {
    for (const call of callsTo(calls, 'Switch')) {
      const conditions = call.arguments.filter((_, index) => index % 2 === 0);
      if (conditions.length < 2 || !conditions.every((node) => isCallTo(node, 'IsPresent', 'IsNull', 'IsNullOrEmpty', 'IsNothing', 'IsString', 'Not'))) continue;
      const ladder = iifLadder(parsed.text, call);
      report({
        span: call.nameSpan,
        message: 'Switch compares its first argument with keys; pairs of condition and value belong to another engine, and here give everybody a wrong value. Write IIF inside IIF, or Coalesce for the first one that is there.',
        fixes: ladder === null ? [] : [repair('Write it as IIF inside IIF', false, [{ span: call.span, newText: ladder }])],
      });
    }
  },
});

/** The pairs of condition and value as IIF inside IIF, nothing flowing at the end; null for a list that is not whole. */
function iifLadder(text: string, { arguments: parts, closeSpan }: CallNode): string | null {
  if (parts.length % 2 !== 0 || closeSpan === undefined || !parts.every(isGiven)) return null;
  const part = (index: number): string => text.slice(parts[index]?.span.start, parts[index]?.span.end);
  let ladder = '';
  for (let index = parts.length - 2; index >= 0; index -= 2) ladder = `IIF(${part(index)}, ${part(index + 1)}, ${ladder})`;
  return ladder;
}
