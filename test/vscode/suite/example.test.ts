import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { DryRunResult } from '../../../server/src/protocol.ts';
import { codesOf, exampleText, replace, showFile } from './support/documents.ts';
import { dryRunPanel } from './support/dryRunPanel.ts';
import { waitFor } from './support/waitFor.ts';

/** Runs the command and gives the manifest that it opened. */
async function openExample(): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('mapwright.openExample');
  const document = vscode.window.activeTextEditor?.document;
  assert.ok(document, 'no editor is active');
  return document;
}

describe('the example', () => {
  it('opens as a copy, under its profile', async () => {
    const document = await openExample();
    assert.equal(document.getText(), exampleText('qlik-cloud/default-manifest.json'));
    const extension = vscode.extensions.getExtension('mapwright.mapwright');
    assert.ok(extension && !document.uri.path.startsWith(extension.extensionUri.path), 'the installed file itself is open');
    await waitFor('the findings of Qlik Cloud', () => codesOf(document).filter((code) => code === 'profile/extra-attribute').length > 10);
  });

  it('runs dry without asking for a population', async () => {
    const { uri } = await openExample();
    const result = await vscode.commands.executeCommand<DryRunResult>('mapwright.dryRun', uri);
    assert.ok(result.ok && result.users === 14, JSON.stringify(result));
    await waitFor('the panel of the dry-run', () => dryRunPanel('default-manifest.json'));
  });

  it('leaves a copy alone in which something was tried out', async () => {
    const changed = await openExample();
    await replace(changed, '"userName"', '"userName2"');
    const fresh = await openExample();
    assert.notEqual(fresh.uri.toString(), changed.uri.toString());
    assert.equal(fresh.getText(), exampleText('qlik-cloud/default-manifest.json'));
    assert.ok(changed.getText().includes('"userName2"'));
  });
});

describe('commands without a document of ours in front', () => {
  it('take the last one while something else has the focus', async () => {
    const document = await showFile('behind.entramap', exampleText('qlik-cloud/qlik-cloud.entramap').replace('match 2', 'match 3'));
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'mapwright.mapwright#firstSteps', false);
    await waitFor('the walkthrough in front', () => vscode.window.activeTextEditor === undefined);
    await vscode.commands.executeCommand('mapwright.makeThisFitQlikCloud');
    assert.equal(document.getText(), exampleText('qlik-cloud/qlik-cloud.entramap'));
  });

  it('do nothing in a document that holds no mappings', async () => {
    const text = '{ "name": "plain" }\n';
    const document = await showFile('noMappings.json', text);
    // Each ends at once: none asks for a profile or a population first.
    for (const command of ['makeThisFitQlikCloud', 'chooseProfile', 'dryRun']) await vscode.commands.executeCommand(`mapwright.${command}`);
    assert.equal(document.getText(), text);
  });
});
