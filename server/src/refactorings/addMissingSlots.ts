import type { CallNode, ExpressionNode } from '../expression/ast.ts';
import { FUNCTIONS_PAGE } from '../rules/fn/callArguments.ts';
import { missingSlots } from '../rules/fn/missingSlots.ts';
import { defineRefactoring } from './refactoringRecord.ts';
import { innermost } from './selectedNode.ts';

export const addMissingSlots = defineRefactoring({
  id: 'add-missing-slots',
  title: 'Write the slots that are left out',
  kind: 'rewrite',
  why: 'The functions page and the portal write optional arguments as empty slots. With all commas there, each value surely stands in the slot it is for. What is evaluated stays the same.',
  sources: [FUNCTIONS_PAGE],
  examples: [
    { before: 'Repl¦ace([mail], "@old\\\\.se", , , "@new.se")', after: 'Replace([mail], "@old\\\\.se", , , "@new.se", , )' },
    { before: 'Format¦DateTime([hired], "yyyyMMdd", "yyyy-MM-dd")', after: 'FormatDateTime([hired], , "yyyyMMdd", "yyyy-MM-dd")' },
    { before: 'Append(ToLower(«[mail]»), "x")', after: 'Append(ToLower([mail], ), "x")' },
    { before: 'InSt¦r([mail], "@")', after: 'InStr([mail], "@", , )' },
  ],
  refused: ['Repl¦ace([mail], "a", , , "b", , )', 'Joi¦n(" ", [a])', 'Swi¦tch([c], "d", "a", "b")', 'ToLow¦er([mail]'],
  offer: ({ path }) => {
    const call = innermost(path, (node): node is CallNode => hasMissing(node));
    if (call === undefined) return null;
    return { kind: 'edits', title: `Write all slots of ${call.name}`, edits: missingSlots(call), difference: 'none' };
  },
});

function hasMissing(node: ExpressionNode): boolean {
  return node.kind === 'call' && missingSlots(node).length > 0;
}
