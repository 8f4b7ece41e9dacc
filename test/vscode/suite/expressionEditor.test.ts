import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { completionItem, hoverText } from './support/actions.ts';
import { behind, rangeOf, replace, showFile, waitForCodes } from './support/documents.ts';
import { manifest } from './support/fixtures.ts';
import { waitFor } from './support/waitFor.ts';

const MANIFEST = manifest('Join(\\" \\", [givenName], [surname])').replace('"Jion"', '"Join"');

/** Puts the cursor on an expression of the manifest and edits it beside. */
async function editAt(document: vscode.TextDocument, place: string): Promise<vscode.TextDocument> {
  const editor = await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
  const { start } = rangeOf(document, place);
  editor.selection = new vscode.Selection(start, start);
  await vscode.commands.executeCommand('mapwright.editExpression');
  return waitFor('the editor of the expression', () => {
    const active = vscode.window.activeTextEditor?.document;
    return active?.uri.scheme === 'mapwright-expression' && active;
  });
}

async function fill(document: vscode.TextDocument, text: string): Promise<void> {
  await replace(document, document.getText(), text);
}

describe('an expression in an editor of its own', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllGroups');
  });

  it('has the language service', async () => {
    const side = await editAt(await showFile('service.json', MANIFEST), 'Join(');
    await fill(side, 'Jion("-", [givenName])');
    await waitForCodes(side, ['fn/unknown']);
    await replace(side, 'Jion', 'Join');
    await waitForCodes(side, []);
    assert.match(await hoverText(side, new vscode.Position(0, 2)), /Join\(separator/);
    await completionItem(side, behind(side, '[given'), 'givenName');
  });

  it('writes text and tree into the manifest when it is saved, and leaves the manifest unsaved', async () => {
    const document = await showFile('side.json', MANIFEST);
    const side = await editAt(document, 'Join(');
    assert.equal(side.languageId, 'entra-expression');
    assert.equal(side.getText(), 'Join(" ", [givenName], [surname])');
    assert.equal(vscode.window.activeTextEditor?.viewColumn, vscode.ViewColumn.Two);
    await fill(side, 'Join("-",\n  [givenName],\n  [surname])');
    assert.equal(await side.save(), true);
    const after = MANIFEST.replace('Join(\\" \\"', 'Join(\\"-\\"').replace('"\\" \\""', '"\\"-\\""').replace('"name": " "', '"name": "-"');
    assert.equal(document.getText(), after);
    assert.equal(document.isDirty, true);
    assert.equal(side.isDirty, false);
    assert.equal(side.getText(), 'Join("-",\n  [givenName],\n  [surname])');
    await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), MANIFEST);
    await waitFor('the editor that follows the undo', () => side.getText() === 'Join(" ", [givenName], [surname])');
  });

  it('follows the manifest, whose mappings may move', async () => {
    const document = await showFile('follow.json', MANIFEST);
    const side = await editAt(document, 'Join(');
    await replace(document, '"attributeMappings": [', '"attributeMappings": [ { "targetAttributeName": "title", "source": { "expression": "[jobTitle]", "name": "jobTitle", "type": "Attribute", "parameters": [] } },');
    await replace(document, '[givenName], [surname])"', '[surname], [givenName])"');
    await waitFor('the new text', () => side.getText() === 'Join(" ", [surname], [givenName])');
    await fill(side, '[displayName]');
    assert.equal(await side.save(), true);
    assert.match(document.getText(), /"targetAttributeName": "displayName",[^]*?"expression": "\[displayName\]",\s*"name": "displayName",\s*"type": "Attribute"/);
  });

  it('keeps a text that cannot be written', async () => {
    const document = await showFile('kept.json', MANIFEST);
    const side = await editAt(document, 'Join(');
    await fill(side, 'Join(" ", [givenName]');
    await assert.rejects(async () => {
      if (!(await side.save())) throw new Error('not saved');
    });
    assert.equal(document.getText(), MANIFEST);
    assert.equal(side.getText(), 'Join(" ", [givenName]');
    assert.equal(side.isDirty, true);
  });

  it('does not lose a text whose mapping is gone', async () => {
    const document = await showFile('gone.json', MANIFEST);
    const side = await editAt(document, 'Join(');
    await fill(side, '[mail]');
    await replace(document, '"targetAttributeName": "displayName"', '"targetAttributeName": "nickName"');
    await replace(document, '[givenName], [surname])"', '[givenName])"');
    await assert.rejects(async () => {
      if (!(await side.save())) throw new Error('not saved');
    });
    assert.equal(side.getText(), '[mail]');
    assert.equal(document.getText().includes('[mail]'), false);
  });
});

describe('the commands for expressions of a manifest', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllGroups'));

  it('copy one for the portal and paste one back with its tree', async () => {
    const document = await showFile('copy.json', MANIFEST);
    const editor = await vscode.window.showTextDocument(document);
    const { start } = rangeOf(document, 'Join(');
    editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand('mapwright.copyExpression');
    assert.equal(await vscode.env.clipboard.readText(), 'Join(" ", [givenName], [surname])');
    await vscode.env.clipboard.writeText('Join("-",\n  [givenName],\n  [surname])');
    await vscode.commands.executeCommand('mapwright.pasteExpression');
    assert.match(document.getText(), /"expression": "Join\(\\"-\\", \[givenName\], \[surname\]\)"[^]*"name": "-"/);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), MANIFEST);
  });

  it('do nothing with two cursors', async () => {
    const document = await showFile('cursors.json', MANIFEST);
    const editor = await vscode.window.showTextDocument(document);
    const { start, end } = rangeOf(document, 'Join(');
    editor.selections = [new vscode.Selection(start, start), new vscode.Selection(end, end)];
    await vscode.env.clipboard.writeText('[mail]');
    await vscode.commands.executeCommand('mapwright.pasteExpression');
    assert.equal(document.getText(), MANIFEST);
  });

  it('regenerate stale trees, on request and on save', async () => {
    const stale = MANIFEST.replace('Join(\\" \\"', 'Join(\\"-\\"');
    const fresh = stale.replace('"\\" \\""', '"\\"-\\""').replace('"name": " "', '"name": "-"');
    const document = await showFile('stale.json', stale);
    await vscode.commands.executeCommand('mapwright.regenerateTrees');
    assert.equal(document.getText(), fresh);
    await vscode.commands.executeCommand('undo');
    const settings = vscode.workspace.getConfiguration('mapwright');
    try {
      await settings.update('regenerateTreesOnSave', true, vscode.ConfigurationTarget.Workspace);
      await waitFor('the tree that follows a save', async () => {
        // There and back: an edit that changes nothing leaves nothing to save.
        await replace(document, 'Join(\\"-\\"', 'Join(\\" \\"');
        await replace(document, 'Join(\\" \\"', 'Join(\\"-\\"');
        return (await document.save()) && document.getText() === fresh;
      });
    } finally {
      await settings.update('regenerateTreesOnSave', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
