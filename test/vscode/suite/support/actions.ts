import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { waitFor } from './waitFor.ts';

/** Takes the quick fix of this title that is offered at a range. */
export async function applyQuickFix(document: vscode.TextDocument, range: vscode.Range, title: string): Promise<void> {
  const action = await waitFor(`the quick fix "${title}"`, async () => {
    const offered = await codeActions(document, range);
    return offered.find((candidate) => candidate.title === title) ?? false;
  });
  assert.ok(action.edit, `"${title}" has no edit`);
  assert.equal(await vscode.workspace.applyEdit(action.edit), true);
}

/** The code actions at a range, of one kind if given. */
export async function codeActions(document: vscode.TextDocument, range: vscode.Range, kind?: string): Promise<readonly vscode.CodeAction[]> {
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, kind);
}

/** The completion item of this label at a position. */
export async function completionItem(document: vscode.TextDocument, position: vscode.Position, label: string): Promise<vscode.CompletionItem> {
  return waitFor(`the completion ${label}`, async () => {
    const list: vscode.CompletionList = await vscode.commands.executeCommand('vscode.executeCompletionItemProvider', document.uri, position);
    return list.items.find((item) => (typeof item.label === 'string' ? item.label : item.label.label) === label) ?? false;
  });
}

/** Accepts a completion item as the editor would; the text it leaves is the test's to compare. */
export async function accept(document: vscode.TextDocument, item: vscode.CompletionItem): Promise<void> {
  const range = item.range instanceof vscode.Range ? item.range : item.range?.replacing;
  assert.ok(range, 'the completion has no range of its own');
  const editor = await vscode.window.showTextDocument(document);
  const text = item.insertText ?? '';
  const snippet = typeof text === 'string' ? new vscode.SnippetString().appendText(text) : text;
  assert.equal(await editor.insertSnippet(snippet, range), true);
}

/** All that the hovers at a position say. */
export async function hoverText(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  return waitFor('a hover', async () => {
    const hovers: readonly vscode.Hover[] = await vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, position);
    const parts = hovers.flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value)));
    return parts.length > 0 && parts.join('\n');
  });
}
