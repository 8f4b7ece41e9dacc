import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { DryRunResult } from '../../../server/src/protocol.ts';
import { exampleText, fileUri, showFile, waitForCodes } from './support/documents.ts';
import { brokenMappingFile, codesOfBrokenMappingFile } from './support/fixtures.ts';
import { dryRunPanel, dryRunPanels } from './support/dryRunPanel.ts';
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

  it('creates a runbook, with its preview', async () => {
    await showFile('runbook.entramap', `${exampleText('qlik-cloud/qlik-cloud.entramap')}displayName <- [displayName]\n`);
    await vscode.commands.executeCommand('mapwright.createRunbook');
    const runbook = await waitFor('the runbook', () => vscode.window.visibleTextEditors.map(({ document }) => document).find(({ languageId }) => languageId === 'markdown'));
    assert.match(runbook.getText(), /^- \[ \] Select \*Delete\* in the row `displayName` → `displayName`\./m);
    await waitFor('its preview', () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('markdown')));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('converts a manifest into the mapping file beside it, which keeps its comments', async () => {
    const manifest = exampleText('qlik-cloud/repaired-manifest.json');
    await vscode.workspace.fs.writeFile(fileUri('convert/schema.entramap'), new TextEncoder().encode('# Kept.\nuserName <- [objectId] match 2\n'));
    await showFile('convert/schema.json', manifest);
    await vscode.commands.executeCommand('mapwright.convertToMappingFile');
    const mappingFile = await waitFor('the mapping file', () => vscode.workspace.textDocuments.find(({ uri, isDirty }) => uri.path.endsWith('convert/schema.entramap') && isDirty));
    assert.match(mappingFile.getText(), /^# Kept\.$/m);
    assert.match(mappingFile.getText(), /externalId +<- \[objectId\]/);
    await mappingFile.save();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('runs a mapping file dry over a population and shows the users in a panel', async () => {
    await vscode.workspace.fs.writeFile(fileUri('three-users.json'), new TextEncoder().encode(exampleText('qlik-cloud/three-users.json')));
    await showFile('dry.entramap', exampleText('qlik-cloud/qlik-cloud.entramap'));
    const result = await vscode.commands.executeCommand<DryRunResult>('mapwright.dryRun', { population: fileUri('three-users.json').toString() });
    assert.ok(result.ok && result.users === 3, JSON.stringify(result));
    await waitFor('the panel of the dry-run', () => dryRunPanel('dry.entramap'));
  });

  it('plays again in the panel that a document has, and one that is closed is made anew', async () => {
    await showFile('dry.entramap', exampleText('qlik-cloud/qlik-cloud.entramap'));
    const play = () => vscode.commands.executeCommand<DryRunResult>('mapwright.dryRun', { population: fileUri('three-users.json').toString() });
    assert.ok((await play()).ok);
    assert.equal(dryRunPanels('dry.entramap').length, 1);
    await vscode.window.tabGroups.close(dryRunPanels('dry.entramap'));
    assert.ok((await play()).ok);
    assert.equal(dryRunPanels('dry.entramap').length, 1);
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
