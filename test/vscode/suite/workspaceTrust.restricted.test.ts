import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('restricted mode', () => {
  it('opens a folder that is not trusted', () => {
    assert.equal(vscode.workspace.workspaceFolders?.length, 1);
    assert.equal(vscode.workspace.isTrusted, false);
  });
});
