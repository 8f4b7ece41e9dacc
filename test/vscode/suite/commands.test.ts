import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { exampleText, fileUri, showFile, waitForCodes } from './support/documents.ts';
import { brokenMappingFile, codesOfBrokenMappingFile } from './support/fixtures.ts';
import { waitFor } from './support/waitFor.ts';

describe('commands and settings', () => {
  it('makes the default manifest fit Qlik Cloud as one edit that one undo takes back', async () => {
    const before = exampleText('qlik-cloud/default-manifest.json');
    const document = await showFile('default-manifest.json', before);
    await vscode.commands.executeCommand('mapwright.makeThisFitQlikCloud');
    assert.equal(document.getText(), exampleText('qlik-cloud/repaired-manifest.json'));
    await waitForCodes(document, []);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('runs a mapping file dry over a population and shows the result', async () => {
    await vscode.workspace.fs.writeFile(fileUri('three-users.json'), new TextEncoder().encode(exampleText('qlik-cloud/three-users.json')));
    await showFile('dry.entramap', exampleText('qlik-cloud/qlik-cloud.entramap'));
    await vscode.commands.executeCommand('mapwright.dryRun', { population: fileUri('three-users.json').toString() });
    const result = await waitFor('the result of the dry-run', () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'mapwright-dry-run'));
    assert.match(result.getText(), /Dry-run of dry\.entramap with three-users\.json/);
    assert.match(result.getText(), /adele\.vance@contoso\.com/);
    const tab = await waitFor('the tab of the result', () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label.includes('Dry-run of dry.entramap')));
    assert.ok(tab.input instanceof vscode.TabInputWebview, 'the result is not rendered');
  });

  it('compares a mapping file with another version and shows what changes', async () => {
    await vscode.workspace.fs.writeFile(fileUri('three-users.json'), new TextEncoder().encode(exampleText('qlik-cloud/three-users.json')));
    const old = exampleText('qlik-cloud/qlik-cloud.entramap');
    await vscode.workspace.fs.writeFile(fileUri('old.entramap'), new TextEncoder().encode(old));
    await showFile('new.entramap', old.replace('[givenName], [surname]', '[surname], [givenName]'));
    await vscode.commands.executeCommand('mapwright.compareWith', { old: fileUri('old.entramap').toString(), population: fileUri('three-users.json').toString() });
    const result = await waitFor('the result of the comparison', () => vscode.workspace.textDocuments.find(({ uri }) => uri.path.startsWith('/Comparison of new.entramap')));
    assert.match(result.getText(), /updated \(name\.formatted \d\)/);
  });

  it('hides the findings of a rule whose level is set to off, and shows them again', async () => {
    const document = await showFile('levels.entramap', brokenMappingFile);
    await waitForCodes(document, codesOfBrokenMappingFile);
    const settings = vscode.workspace.getConfiguration('mapwright');
    try {
      await settings.update('rules', { 'profile/extra-attribute': 'off' }, vscode.ConfigurationTarget.Workspace);
      await waitForCodes(document, codesOfBrokenMappingFile.filter((code) => code !== 'profile/extra-attribute'));
    } finally {
      await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await waitForCodes(document, codesOfBrokenMappingFile);
  });

  it('follows mapwright.json', async () => {
    const document = await showFile('configured/levels.entramap', brokenMappingFile);
    await waitForCodes(document, codesOfBrokenMappingFile);
    await vscode.workspace.fs.writeFile(fileUri('configured/mapwright.json'), new TextEncoder().encode('{ "rules": { "fn/unknown": "off" } }\n'));
    await waitForCodes(document, codesOfBrokenMappingFile.filter((code) => code !== 'fn/unknown'));
  });
});
