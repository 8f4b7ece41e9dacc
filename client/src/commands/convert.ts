import { Uri, ViewColumn, window, workspace, type QuickPickItem, type TextDocument } from 'vscode';
import { CONVERT, DOCUMENT_STATUS, type ConvertParameters, type ConvertResult, type DocumentStatus, type DocumentStatusParameters } from '../../../server/src/protocol.ts';
import { documentForCommand } from './activeDocument.ts';
import { applyAt } from './applyAt.ts';
import type { ClientCommand, CommandContext } from './clientCommand.ts';

const MANIFESTS = new Set(['manifest', 'template', 'job', 'fragment']);

/** Convert To Mapping File: the mapping file beside the manifest, which keeps its comments and scratch lines, or else a new one. */
export const convertToMappingFile: ClientCommand = async (context, argument) => {
  const document = await documentForCommand(context, argument, 'convert it');
  if (document === null) return;
  if (document.languageId === 'entra-mapping') {
    void window.showInformationMessage('This is a mapping file already. Convert To Manifest goes the other way.');
    return;
  }
  await convert(context, document, await opened(Uri.joinPath(document.uri, '..', nameOf(document).replace(/\.[^.]*$|$/, '.entramap'))));
};

/** Convert To Manifest: into a manifest that is chosen, of which all else stays, or into a new one. */
export const convertToManifest: ClientCommand = async (context, argument) => {
  const document = await documentForCommand(context, argument, 'convert it');
  if (document === null) return;
  if (document.languageId !== 'entra-mapping') {
    void window.showInformationMessage('This is a manifest already. Convert To Mapping File goes the other way.');
    return;
  }
  const chosen = await chooseManifest(context);
  if (chosen !== undefined) await convert(context, document, chosen);
};

/** @param into null for a new document */
async function convert({ client }: CommandContext, document: TextDocument, into: TextDocument | null): Promise<void> {
  const parameters: ConvertParameters = { uri: document.uri.toString(), into: into?.uri.toString() ?? null };
  let result = await client.sendRequest<ConvertResult>(CONVERT, parameters);
  // A document that was opened just now may reach the server behind the request.
  if (result.ok && into !== null && result.version !== into.version) result = await client.sendRequest<ConvertResult>(CONVERT, parameters);
  if (!result.ok) {
    void window.showWarningMessage(result.message);
    return;
  }
  const notices = result.notices.map((notice) => ` ${notice}`).join('');
  if (into === null) {
    const language = document.languageId === 'entra-mapping' ? 'json' : 'entra-mapping';
    await window.showTextDocument(await workspace.openTextDocument({ language, content: result.content ?? '' }), { viewColumn: ViewColumn.Beside, preview: false });
    void window.showInformationMessage(`${nameOf(document)} is converted into a new document, which is not saved yet.${notices}`);
    return;
  }
  await window.showTextDocument(into, { viewColumn: columnOf(into) ?? ViewColumn.Beside, preview: false });
  if (!(await applyAt(into, result.version, result.edits))) return;
  const done = result.edits.length === 0 ? `${nameOf(into)} says the same already.` : `${nameOf(into)} now says what ${nameOf(document)} says. It is not saved yet, and Undo takes it back.`;
  void window.showInformationMessage(done + notices);
}

interface ManifestItem extends QuickPickItem {
  readonly choice: TextDocument | 'new' | 'browse';
}

/** Undefined when nothing was chosen, null for a new one. */
async function chooseManifest({ client }: CommandContext): Promise<TextDocument | null | undefined> {
  const items: ManifestItem[] = [];
  for (const document of workspace.textDocuments.filter(({ languageId }) => languageId === 'json' || languageId === 'jsonc')) {
    const parameters: DocumentStatusParameters = { uri: document.uri.toString() };
    const status = await client.sendRequest<DocumentStatus | null>(DOCUMENT_STATUS, parameters);
    if (status !== null && MANIFESTS.has(status.kind)) items.push({ label: workspace.asRelativePath(document.uri), description: 'keeps everything that the mapping file does not name', choice: document });
  }
  items.push({ label: '$(new-file) New Manifest', description: 'with the directories of the profile', choice: 'new' }, { label: '$(folder-opened) Browse…', choice: 'browse' });
  const picked = await window.showQuickPick(items, { title: 'Convert To Manifest', placeHolder: 'The manifest that is to say what the mapping file says' });
  if (picked?.choice === 'new') return null;
  if (picked?.choice !== 'browse') return picked?.choice;
  const files = await window.showOpenDialog({ title: 'Convert To Manifest', openLabel: 'Convert Into This', canSelectMany: false, filters: { JSON: ['json'] } });
  return files?.[0] === undefined ? undefined : workspace.openTextDocument(files[0]);
}

/** A file that is there, as a document; else null. */
async function opened(uri: Uri): Promise<TextDocument | null> {
  try {
    await workspace.fs.stat(uri);
    return await workspace.openTextDocument(uri);
  } catch {
    // There is none, or the manifest is in no folder.
    return null;
  }
}

function columnOf(document: TextDocument): ViewColumn | undefined {
  return window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
}

function nameOf({ uri }: TextDocument): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
