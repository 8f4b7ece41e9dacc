import { commands, ProgressLocation, Uri, window, workspace, type QuickPickItem } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { DRY_RUN_EXPORT, type DryRunExportParameters, type DryRunExportResult } from '../../../server/src/protocol.ts';
import type { DryRunSubject } from './panelMessages.ts';

interface Format extends QuickPickItem {
  readonly format: DryRunExportParameters['format'];
  readonly extension: string;
}

const FORMATS: readonly Format[] = [
  { label: 'Markdown', detail: 'The summary, what needs a look, and some requests: to paste into a review', format: 'markdown', extension: 'md' },
  { label: 'JSON', detail: 'Everything, as the command line gives it: mapwright dry-run --format json', format: 'json', extension: 'json' },
  { label: 'Requests (.http)', detail: 'The requests one by one, for the REST client of an editor', format: 'http', extension: 'http' },
];

/** Exports users of a dry-run into a file that the user names: the one way by which anything of a population is written. */
export async function exportDryRun(client: BaseLanguageClient, about: Pick<DryRunExportParameters, 'run' | 'title' | 'rows'>, subject: DryRunSubject): Promise<void> {
  const chosen = await window.showQuickPick(FORMATS, { title: 'Export Dry-Run', placeHolder: about.rows === null ? 'All users. The file holds personal data.' : `${about.rows.length} users. The file holds personal data.` });
  if (chosen === undefined) return;
  const document = Uri.parse(subject.uri);
  const stem = document.path.slice(document.path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  const file = await window.showSaveDialog({ title: 'Export Dry-Run', defaultUri: Uri.joinPath(document, '..', `${stem}.dry-run.${chosen.extension}`), filters: { [chosen.label]: [chosen.extension] } });
  if (file === undefined) return;
  const parameters: DryRunExportParameters = { ...about, format: chosen.format };
  const result = await window.withProgress({ location: ProgressLocation.Notification, title: 'Exporting the dry-run', cancellable: true }, (_progress, token) =>
    client.sendRequest<DryRunExportResult>(DRY_RUN_EXPORT, parameters, token),
  );
  if (!result.ok) return void window.showWarningMessage(result.message);
  await workspace.fs.writeFile(file, new TextEncoder().encode(result.text));
  const open = 'Open';
  const answer = await window.showInformationMessage(`The dry-run was exported to ${workspace.asRelativePath(file)}.`, open);
  if (answer === open) await commands.executeCommand('vscode.open', file);
}
