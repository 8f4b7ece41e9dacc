import type { ExpressionNode } from '../expression/ast.ts';
import { ladderFrom, type IifLadder } from '../expression/iifLadder.ts';
import { FUNCTIONS_PAGE, isCallTo, isGiven } from '../rules/fn/callArguments.ts';
import { layoutOf, written } from './callText.ts';
import { defineRefactoring } from './refactoringRecord.ts';
import { isRepeatable, labelOf } from './selectedNode.ts';
import { differentKeyReason } from './switchKeys.ts';

export const iifToSwitch = defineRefactoring({
  id: 'iif-to-switch',
  title: 'Rewrite IIF as Switch',
  kind: 'rewrite',
  why: 'One Switch is shorter than a ladder of IIF. It gives the same for every value; but the functions page warns that a Switch whose source did not change may give nothing, where IIF keeps its value.',
  sources: [FUNCTIONS_PAGE],
  examples: [
    { before: 'II¦F([c]="a\\"", "1", IIF([c]="b", [x], "3"))', after: 'Switch([c], "3", "a\\"", "1", "b", [x])' },
    { before: 'IIF([c]="a", "1", IIF([c]="b", "2¦", ))', after: 'Switch([c], , "a", "1", "b", "2")' },
    { before: 'Append(«IIF("a"<>ToLower( [c] ), "1", "2")», "x")', after: 'Append(Switch(ToLower( [c] ), "1", "a", "2"), "x")' },
    { before: 'I¦IF([c]="a", "1", IIF([d]="b", "2", "3"))', after: 'Switch([c], IIF([d]="b", "2", "3"), "a", "1")' },
    { before: 'I¦IF([c]="a", "1", IIF([c]="a", "2", "3"))', after: 'Switch([c], IIF([c]="a", "2", "3"), "a", "1")' },
    { before: 'IIF(\n  [c]="a",\n  "¦1",\n  IIF([c]="b", "2", "3")\n)', after: 'Switch(\n  [c],\n  "3",\n  "a", "1",\n  "b", "2"\n)' },
  ],
  refused: ['I¦IF([c]="1", "a", "b")', 'I¦IF([c]=1, "a", "b")', 'I¦IF([c]>"a", "1", "2")', 'I¦IF([c]=[d], "1", "2")', 'I¦IF(Guid()="a", "1", "2")', 'I¦IF([manager]="a", "1", "2")', 'I¦IF([c]="a", "1"'],
  offer: ({ parsed, path }) => {
    const ladder = ladderAround(path);
    const first = ladder?.rungs[0]?.call;
    if (ladder === null || first === undefined || !isRepeatable(ladder.subject)) return null;
    const title = `Rewrite as Switch, which may give nothing while ${labelOf(parsed, ladder.subject)} is not among the changes`;
    const reason = differentKeyReason(ladder.rungs.map(({ key }) => key));
    if (reason !== null) return { kind: 'refused', title: 'Rewrite as Switch', reason };
    const { lead, gap, tail } = layoutOf(parsed, first);
    const otherwise = isGiven(ladder.otherwise) ? gap + written(parsed, ladder.otherwise) : ' ';
    const pairs = ladder.rungs.map(({ key, value }) => `${gap}${written(parsed, key)}, ${written(parsed, value)}`);
    const newText = `Switch(${lead}${[written(parsed, ladder.subject), otherwise, ...pairs].join(',')}${tail})`;
    return { kind: 'edits', title, edits: [{ span: first.span, newText }], difference: 'none' };
  },
});

/** The longest ladder that the innermost selected IIF is a rung of. */
function ladderAround(path: readonly ExpressionNode[]): IifLadder | null {
  const calls = path.filter((node) => isCallTo(node, 'IIF'));
  const inner = calls.at(-1);
  const ladders = calls.flatMap((call) => ladderFrom(call) ?? []);
  return ladders.find(({ rungs }) => rungs.some(({ call }) => call === inner)) ?? null;
}
