import type { CallNode, ExpressionNode, StringNode, NumberNode } from '../expression/ast.ts';
import { FUNCTIONS_PAGE, isCallTo, isGiven } from '../rules/fn/callArguments.ts';
import { layoutOf, written } from './callText.ts';
import { defineRefactoring } from './refactoringRecord.ts';
import { innermost, isRepeatable, labelOf } from './selectedNode.ts';
import { differentKeyReason } from './switchKeys.ts';

export const switchToIif = defineRefactoring({
  id: 'switch-to-iif',
  title: 'Rewrite Switch as nested IIF',
  kind: 'rewrite',
  why: 'The functions page advises IIF where a Switch may give nothing because its source did not change. It gives the same for every single value; but the page says that the condition of IIF fails for an absent value, where Switch gives its default.',
  sources: [FUNCTIONS_PAGE],
  examples: [
    { before: 'Swi¦tch([c], "3", "a\\"", "1", "b", [x])', after: 'IIF([c]="a\\"", "1", IIF([c]="b", [x], "3"))' },
    { before: 'Switch([c], , "¦a", "1")', after: 'IIF([c]="a", "1", )' },
    { before: 'Append(«Switch(ToLower( [c] ), "2", "a", "1")», "x")', after: 'Append(IIF(ToLower( [c] )="a", "1", "2"), "x")' },
    { before: 'Switch(\n  [c],\n  "3",\n  "a", "¦1",\n  "b", "2"\n)', after: 'IIF(\n  [c]="a", "1",\n  IIF([c]="b", "2",\n  "3")\n)' },
  ],
  refused: ['S¦witch([c], "2", "1", "a")', 'S¦witch([c], "2", "", "a")', 'S¦witch([c], "2", [d], "a")', 'S¦witch(Guid(), "2", "a", "1")', 'S¦witch([c], "2")', 'S¦witch([c], "2", "a", "1"'],
  offer: ({ parsed, path }) => {
    const call = innermost(path, isSwitch);
    const [subject, otherwise] = call?.arguments ?? [];
    const pairs = call === undefined ? null : pairsOf(call);
    if (call === undefined || pairs === null || pairs.length === 0 || !isGiven(subject) || otherwise === undefined || !isRepeatable(subject)) return null;
    const keys = pairs.map(({ key }) => key);
    const reason = keys.some((key) => key.kind === 'string' && key.value === '')
      ? 'The key "" stands for absent values, and the functions page says that such a test is not supported in IIF.'
      : differentKeyReason(keys);
    if (reason !== null) return { kind: 'refused', title: 'Rewrite as nested IIF', reason };
    const { lead, gap, tail } = layoutOf(parsed, call);
    const last = isGiven(otherwise) ? gap + written(parsed, otherwise) : ' ';
    const ladder = pairs.reduceRight((rest, { key, value }, index) => {
      const text = `${written(parsed, subject)}=${written(parsed, key)}, ${written(parsed, value)},${rest}`;
      return index === 0 ? `IIF(${lead}${text}${tail})` : `${gap}IIF(${text})`;
    }, last);
    const title = `Rewrite as nested IIF, whose conditions are documented to fail where ${labelOf(parsed, subject)} is absent`;
    return { kind: 'edits', title, edits: [{ span: call.span, newText: ladder }], difference: 'none' };
  },
});

function isSwitch(node: ExpressionNode): node is CallNode {
  return isCallTo(node, 'Switch') && node.closeSpan !== undefined;
}

/** The constant keys with their values; null where a key is no constant. */
function pairsOf(call: CallNode): readonly { readonly key: StringNode | NumberNode; readonly value: ExpressionNode }[] | null {
  const pairs: { key: StringNode | NumberNode; value: ExpressionNode }[] = [];
  for (let at = 2; at < call.arguments.length; at += 2) {
    const key = call.arguments[at];
    const value = call.arguments[at + 1];
    if ((key?.kind !== 'string' && key?.kind !== 'number') || value === undefined) return null;
    pairs.push({ key, value });
  }
  return pairs;
}
