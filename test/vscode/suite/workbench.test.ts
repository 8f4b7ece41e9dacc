import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { waitFor } from './support/waitFor.ts';

describe('the workbench', () => {
  it('opens a trusted folder', () => {
    assert.equal(vscode.workspace.workspaceFolders?.length, 1);
    assert.equal(vscode.workspace.isTrusted, true);
  });

  it('knows the extension under development', () => {
    const extension = vscode.extensions.getExtension('mapwright.mapwright');
    assert.ok(extension, 'mapwright.mapwright is not among the extensions');
  });

  it('opens a file of the folder', async () => {
    const [file] = await waitFor('the files of the folder', async () => {
      const files = await vscode.workspace.findFiles('package.json');
      return files.length > 0 && files;
    });
    assert.ok(file);
    const document = await vscode.workspace.openTextDocument(file);
    assert.equal(document.languageId, 'json');
  });
});
