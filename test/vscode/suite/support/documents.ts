import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { waitFor } from './waitFor.ts';

/** Writes a file into the folder that is open, and shows it; findings are only asked for while a document shows. */
export async function showFile(name: string, text: string): Promise<vscode.TextDocument> {
  const uri = fileUri(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** The place of a file in the folder that is open. */
export function fileUri(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('No folder is open.');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** The text of one of the examples that are kept beside the extension under development. */
export function exampleText(file: string): string {
  const extension = vscode.extensions.getExtension('mapwright.mapwright');
  if (extension === undefined) throw new Error('The extension is not installed.');
  return readFileSync(path.join(extension.extensionPath, 'examples', file), 'utf8');
}

/** Replaces the first place of a text in a document, as typing would. */
export async function replace(document: vscode.TextDocument, old: string, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, old), text);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(`"${old}" was not replaced.`);
}

/** Where a text first stands in a document. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const start = document.getText().indexOf(text);
  if (start < 0) throw new Error(`"${text}" is not in ${document.fileName}.`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** The position behind the first place of a text. */
export function behind(document: vscode.TextDocument, text: string): vscode.Position {
  return rangeOf(document, text).end;
}

/** The codes of the findings of ours on a document, sorted. */
export function codesOf(document: vscode.TextDocument): readonly string[] {
  return findingsOf(document).map(({ code }) => (typeof code === 'object' ? String(code.value) : String(code))).sort();
}

/** The findings of ours on a document. */
export function findingsOf(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'mapwright');
}

/** Waits until the findings of ours on a document have exactly these codes. */
export async function waitForCodes(document: vscode.TextDocument, codes: readonly string[]): Promise<void> {
  const wanted = [...codes].sort().join(' ');
  await waitFor(
    `the findings ${wanted || '(none)'}`,
    () => {
      const found = codesOf(document).join(' ');
      if (found !== wanted) throw new Error(`found: ${found || '(none)'}`);
      return true;
    },
    80_000,
  );
}

/** Long enough for findings that should not come. */
export async function afterTheServerHadTime(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 1_500));
}
