import { commands, window, workspace } from 'vscode';
import { RUNBOOK, type RunbookParameters, type RunbookResult } from '../../../server/src/protocol.ts';
import { documentForCommand } from './activeDocument.ts';
import type { ClientCommand } from './clientCommand.ts';

/** Create Runbook: the clicks in the portal that make a new app fit its profile, as an unsaved Markdown document with its preview. */
export const createRunbook: ClientCommand = async (context, argument) => {
  const document = await documentForCommand(context, argument, 'create a runbook');
  if (document === null) return;
  const parameters: RunbookParameters = { uri: document.uri.toString() };
  const result = await context.client.sendRequest<RunbookResult>(RUNBOOK, parameters);
  if (!result.ok) {
    void window.showWarningMessage(result.message);
    return;
  }
  const runbook = await workspace.openTextDocument({ language: 'markdown', content: result.markdown });
  await window.showTextDocument(runbook, { preview: false });
  await commands.executeCommand('markdown.showPreviewToSide', runbook.uri);
};
