import { Range, Uri, ViewColumn, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { DRY_RUN_PLACE, type DryRunPlaceParameters, type DryRunPlaceResult } from '../../../server/src/protocol.ts';

/** Shows the mapping of a value in its document, where the document is open already. */
export async function goToMapping(client: BaseLanguageClient, parameters: DryRunPlaceParameters): Promise<void> {
  const place = await client.sendRequest<DryRunPlaceResult>(DRY_RUN_PLACE, parameters);
  if (!place.ok) return void window.showWarningMessage(place.message);
  const document = await workspace.openTextDocument(Uri.parse(place.uri));
  const open = window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
  const { start, end } = place.range;
  await window.showTextDocument(document, { viewColumn: open ?? ViewColumn.One, selection: new Range(start.line, start.character, end.line, end.character) });
}
