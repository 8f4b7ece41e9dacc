import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { afterTheServerHadTime, exampleText, fileUri, showFile, waitForCodes } from './support/documents.ts';
import { dryRunPanels } from './support/dryRunPanel.ts';
import { brokenMappingFile, codesOfBrokenMappingFile } from './support/fixtures.ts';

describe('restricted mode', () => {
  it('reports findings', async () => {
    const document = await showFile('broken.entramap', brokenMappingFile);
    await waitForCodes(document, codesOfBrokenMappingFile);
  });

  it('refuses a dry-run', async () => {
    await vscode.workspace.fs.writeFile(fileUri('three-users.json'), new TextEncoder().encode(exampleText('qlik-cloud/three-users.json')));
    await showFile('dry.entramap', exampleText('qlik-cloud/qlik-cloud.entramap'));
    // It ends when the user has answered the message, so it is not waited for.
    void vscode.commands.executeCommand('mapwright.dryRun', { population: fileUri('three-users.json').toString() });
    await afterTheServerHadTime();
    assert.deepEqual(dryRunPanels('dry.entramap'), []);
  });
});
