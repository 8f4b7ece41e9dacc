import type { ExpressionNode } from '../expression/ast.ts';
import { FUNCTIONS_PAGE, branchesOf, isCallTo } from '../rules/fn/callArguments.ts';
import { around } from './callText.ts';
import { defineRefactoring } from './refactoringRecord.ts';
import { labelOf, wrappable } from './selectedNode.ts';

export const wrapIgnoreFlow = defineRefactoring({
  id: 'wrap-ignore-flow',
  title: 'Wrap in IgnoreFlowIfNullOrEmpty',
  kind: 'rewrite',
  why: 'An absent or empty value then leaves the target as it is. Only for what the expression gives as a whole, or by a branch: what it does inside another function is not documented.',
  sources: [FUNCTIONS_PAGE],
  examples: [
    { before: '[ma¦il]', after: 'IgnoreFlowIfNullOrEmpty([mail])' },
    { before: 'Jo¦in("\\"", [a], [b])', after: 'IgnoreFlowIfNullOrEmpty(Join("\\"", [a], [b]))' },
    { before: 'IIF([c]="a", Switch([d], "x", "y", «[e]»), "z")', after: 'IIF([c]="a", Switch([d], "x", "y", IgnoreFlowIfNullOrEmpty([e])), "z")' },
  ],
  refused: ['IIF([¦c]="a", "x", "y")', 'Switch([¦c], "x", "a", "y")', 'Join(" ", [a¦], [b])', 'Ignore¦FlowIfNullOrEmpty([a])', 'IgnoreFlowIfNullOrEmpty([¦a])', '"te¦xt"', 'Select¦UniqueValue([a], [b])', '[ma¦'],
  offer: (place) => {
    const node = wrappable(place);
    if (node === null || isCallTo(node, 'IgnoreFlowIfNullOrEmpty') || !isResult(place.path)) return null;
    const title = `Leave the target as it is where ${labelOf(place.parsed, node)} is absent or empty (IgnoreFlowIfNullOrEmpty)`;
    return { kind: 'edits', title, edits: around(node, 'IgnoreFlowIfNullOrEmpty(', ')'), difference: 'ignoredForEmpty' };
  },
});

/** Whether the innermost node is what the expression can give: itself, or a branch of IIF or Switch. */
function isResult(path: readonly ExpressionNode[]): boolean {
  return path.slice(1).every((node, index) => {
    const parent = path[index];
    return parent !== undefined && branchesOf(parent).includes(node);
  });
}
