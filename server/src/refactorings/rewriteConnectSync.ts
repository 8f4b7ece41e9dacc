import type { CallNode, ExpressionNode } from '../expression/ast.ts';
import { connectSyncEquivalent } from '../functions/connectSyncEquivalents.ts';
import { connectSyncNamed } from '../functions/connectSyncOnly.ts';
import { connectSyncOnly } from '../rules/fn/connect-sync-only.ts';
import { written } from './callText.ts';
import { defineRefactoring } from './refactoringRecord.ts';
import { innermost } from './selectedNode.ts';

export const rewriteConnectSync = defineRefactoring({
  id: 'rewrite-connect-sync',
  title: 'Rewrite a function of Connect Sync',
  kind: 'rewrite',
  why: 'Connect Sync is another engine; what its functions do can often be written in this language. Where the result differs for some values, the title says for which.',
  sources: connectSyncOnly.sources,
  repairs: true,
  examples: [
    { before: 'LCa¦se([mail])', after: 'ToLower([mail])' },
    { before: 'Append(PadLeft(«[id]», 4, "0"), "\\\\")', after: 'Append(Replace(Join("", "0000", [id]), , "(.*?)(?<id>.{0,4})$", , "${id}", , ), "\\\\")' },
    { before: 'Rig¦ht([id], 3)', after: 'Replace([id], , "(.*?)(?<end>.{0,3})$", , "${end}", , )' },
  ],
  refused: ['ToLo¦wer([mail])', 'Le¦n([mail])', 'PadL¦eft([id], [n], "0")', 'LCa¦se([mail]'],
  offer: ({ parsed, path }) => {
    const call = innermost(path, isForeign);
    const equivalent = call === undefined ? null : connectSyncEquivalent(call.name, call.arguments.map((argument) => written(parsed, argument)));
    if (call === undefined || equivalent === null) return null;
    const but = equivalent.difference === null ? '' : `; ${equivalent.difference}`;
    return { kind: 'edits', title: `Write ${call.name} with the functions of this language${but}`, edits: [{ span: call.span, newText: equivalent.text }], difference: 'meant' };
  },
});

function isForeign(node: ExpressionNode): node is CallNode {
  return node.kind === 'call' && node.closeSpan !== undefined && connectSyncNamed(node.name) !== undefined;
}
