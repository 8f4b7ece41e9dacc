import { window } from 'vscode';
import { REGENERATE_TREES, type RegenerateTreesParameters, type RegenerateTreesResult } from '../../../server/src/protocol.ts';
import { documentForCommand } from './activeDocument.ts';
import { applyAt } from './applyAt.ts';
import type { ClientCommand } from './clientCommand.ts';

/** Regenerate Stored Expression Trees: every tree that does not say what its text says, as one edit. */
export const regenerateTrees: ClientCommand = async (context, argument) => {
  const document = await documentForCommand(context, argument, 'regenerate its trees');
  if (document === null) return;
  const parameters: RegenerateTreesParameters = { uri: document.uri.toString() };
  const result = await context.client.sendRequest<RegenerateTreesResult>(REGENERATE_TREES, parameters);
  if (!result.ok) {
    void window.showWarningMessage(result.message);
    return;
  }
  if (!(await applyAt(document, result.version, result.edits))) return;
  // The command does not wait for the answer: it has ended.
  void report(result);
};

type Regenerated = Extract<RegenerateTreesResult, { readonly ok: true }>;

async function report({ rebuilt, leftAlone }: Regenerated): Promise<void> {
  const done = rebuilt.length === 0 ? 'No stored tree was rebuilt.' : `${countOf(rebuilt.length)} rebuilt. Undo takes it back.`;
  if (leftAlone.length === 0) {
    void window.showInformationMessage(rebuilt.length === 0 ? 'Every stored tree says what its text says already.' : done);
    return;
  }
  const why = 'Show Why';
  const answer = await window.showWarningMessage(`${done} ${countOf(leftAlone.length)} left alone: ${leftAlone.map(({ target }) => target).join(', ')}.`, why);
  if (answer === why) await window.showQuickPick(leftAlone.map(({ target, reason }) => ({ label: target, detail: reason })), { title: 'Stored Trees That Were Left Alone' });
}

function countOf(trees: number): string {
  return trees === 1 ? '1 stored tree was' : `${trees} stored trees were`;
}
