import { window, workspace } from 'vscode';
import { CHOOSE_PROFILE, MAKE_FIT, type ChooseProfileParameters, type MakeFitParameters, type MakeFitResult } from '../../../server/src/protocol.ts';
import { documentForCommand } from './activeDocument.ts';
import { workspaceEdit } from './chooseProfile.ts';
import type { ClientCommand, CommandContext } from './clientCommand.ts';

/** Make This Fit <Profile>: every safe fix as one edit, which one Undo takes back. */
export function makeThisFit(profile: string | null): ClientCommand {
  return async (context: CommandContext, argument) => {
    const { client, status } = context;
    const document = await documentForCommand(context, argument, 'make it fit');
    if (document === null) return;
    const uri = document.uri.toString();
    const parameters: MakeFitParameters = { uri, profile };
    const result = await client.sendRequest<MakeFitResult | null>(MAKE_FIT, parameters);
    if (result === null) {
      void window.showWarningMessage('The document closed or changed meanwhile, so nothing was repaired. Run the command again.');
      return;
    }
    if (profile !== null && document.languageId !== 'entra-mapping') {
      const choice: ChooseProfileParameters = { uri, profile };
      await client.sendRequest(CHOOSE_PROFILE, choice);
      status.refresh();
    }
    const left = result.remaining === 0 ? '' : ` ${result.remaining === 1 ? '1 finding needs' : `${result.remaining} findings need`} your decision; see the Problems panel.`;
    if (result.edits.length === 0) {
      void window.showInformationMessage(`Nothing to repair for ${result.profileName}.${left}`);
      return;
    }
    if (document.version !== result.version) {
      void window.showWarningMessage('The document changed meanwhile, so nothing was repaired. Run the command again.');
      return;
    }
    if (!window.visibleTextEditors.some((editor) => editor.document === document)) await window.showTextDocument(document);
    await workspace.applyEdit(workspaceEdit(document.uri, result.edits));
    const changes = result.applied.length === 1 ? '1 change' : `${result.applied.length} changes`;
    void window.showInformationMessage(`${changes} made for ${result.profileName}. Undo takes them back.${left}`);
  };
}
