import { commands, window, workspace } from 'vscode';

/** Whether the workspace is trusted; else tells why that is needed and offers to change it. The command then ends. */
export async function workspaceIsTrusted(why: string): Promise<boolean> {
  if (workspace.isTrusted) return true;
  const trust = 'Manage Trust';
  const answer = await window.showInformationMessage(why, trust);
  if (answer === trust) await commands.executeCommand('workbench.trust.manage');
  return false;
}
