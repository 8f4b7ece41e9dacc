import * as vscode from 'vscode';

/** The tabs with the dry-run of a document. */
export function dryRunPanels(document: string): readonly vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(({ label, input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('mapwright.dryRun') && label === `Dry-run of ${document}`);
}

/** The first of them. */
export function dryRunPanel(document: string): vscode.Tab | undefined {
  return dryRunPanels(document)[0];
}
