import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { afterTheServerHadTime, codesOf, findingsOf, replace, showFile, waitForCodes } from './support/documents.ts';
import { brokenManifest, brokenMappingFile, codesOfBrokenMappingFile, mappingFile } from './support/fixtures.ts';
import { waitFor } from './support/waitFor.ts';

interface Api {
  readonly isRunning: () => boolean;
}

async function activated(): Promise<Api> {
  const extension = vscode.extensions.getExtension<Api>('mapwright.mapwright');
  assert.ok(extension, 'mapwright.mapwright is not among the extensions');
  return extension.activate();
}

// The first file by name: nothing before it may have opened a document of ours.
describe('attaching to documents', () => {
  it('starts no server for JSON that is none of ours', async () => {
    const plain = await showFile('package.json', '{ "name": "plain", "dependencies": { "a": "1.0.0" } }\n');
    const { isRunning } = await activated();
    await replace(plain, '1.0.0', '1.0.1');
    await afterTheServerHadTime();
    assert.equal(isRunning(), false);
    assert.deepEqual(codesOf(plain), []);
  });

  it('starts the server for a manifest and reports each finding once', async () => {
    const document = await showFile('schema.json', brokenManifest);
    await waitForCodes(document, ['fn/unknown']);
    assert.equal((await activated()).isRunning(), true);
  });

  it('reports the findings of a mapping file with their codes and links', async () => {
    const document = await showFile('broken.entramap', brokenMappingFile);
    await waitForCodes(document, codesOfBrokenMappingFile);
    const extra = findingsOf(document).find(({ message }) => message.includes('displayName'));
    assert.ok(typeof extra?.code === 'object', 'the finding has no link');
    assert.equal(extra.code.value, 'profile/extra-attribute');
    assert.equal(extra.code.target.authority, 'mapwright.mapwright');
  });

  it('takes up a JSON document while it becomes a manifest, and drops it when it stops being one', async () => {
    const document = await showFile('growing.json', '{}\n');
    await afterTheServerHadTime();
    await replace(document, '{}\n', brokenManifest);
    await waitForCodes(document, ['fn/unknown']);
    await replace(document, document.getText(), '{ "name": "plain" }\n');
    await waitForCodes(document, []);
    await replace(document, '{ "name": "plain" }\n', brokenManifest);
    await waitForCodes(document, ['fn/unknown']);
  });

  it('still leaves plain JSON alone when the server runs', async () => {
    const plain = await showFile('plain.json', '{ "expression": "Jion(" }\n');
    await afterTheServerHadTime();
    assert.deepEqual(codesOf(plain), []);
    const hovers: readonly vscode.Hover[] = await vscode.commands.executeCommand('vscode.executeHoverProvider', plain.uri, new vscode.Position(0, 20));
    assert.deepEqual(hovers, []);
  });

  it('forgets the findings of a document that is closed', async () => {
    const document = await showFile('closing.entramap', mappingFile('title <- Jion([jobTitle])'));
    await waitForCodes(document, ['fn/unknown']);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await waitForCodes(document, []);
  });

  it('leaves the syntax errors of JSON to VS Code, which reports them once', async () => {
    const document = await showFile('cut.json', brokenManifest.slice(0, brokenManifest.lastIndexOf(']')));
    const found = await waitFor('the syntax error', () => {
      const all = vscode.languages.getDiagnostics(document.uri);
      return all.some(({ source }) => source !== 'mapwright') && codesOf(document).length > 0 && all;
    });
    assert.deepEqual(codesOf(document), ['fn/unknown']);
    const end = document.positionAt(document.getText().length);
    assert.equal(found.filter(({ range }) => range.end.line >= end.line - 2).length, 1, JSON.stringify(found));
  });

  it('opens our documents again after a restart of the server', async () => {
    const document = await showFile('again.entramap', mappingFile('title <- Jion([jobTitle])'));
    await waitForCodes(document, ['fn/unknown']);
    await vscode.commands.executeCommand('mapwright.restartServer');
    await replace(document, 'Jion([jobTitle])', '[jobTitle]');
    await waitForCodes(document, []);
    await replace(document, '[jobTitle]', 'Jion([jobTitle])');
    await waitForCodes(document, ['fn/unknown']);
  });
});
