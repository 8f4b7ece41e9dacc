import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { accept, applyQuickFix, codeActions, completionItem, hoverText } from './support/actions.ts';
import { behind, codesOf, rangeOf, replace, showFile, waitForCodes } from './support/documents.ts';
import { brokenManifest, brokenMappingFile, codesOfBrokenMappingFile, manifest, mappingFile } from './support/fixtures.ts';

interface StoredSource {
  readonly expression: string;
  readonly name: string;
  readonly parameters: readonly { readonly value: { readonly expression: string } }[];
}

interface StoredSchema {
  readonly synchronizationRules: readonly { readonly objectMappings: readonly { readonly attributeMappings: readonly { readonly source: StoredSource }[] }[] }[];
}

/** The stored source of the second mapping of a fixture, which is the one to displayName. */
function sourceOfDisplayName(text: string): StoredSource {
  const schema = JSON.parse(text) as StoredSchema;
  const source = schema.synchronizationRules[0]?.objectMappings[0]?.attributeMappings[1]?.source;
  assert.ok(source, 'the mapping to displayName is gone');
  return source;
}

describe('editing', () => {
  it('completes a function in a mapping file', async () => {
    const document = await showFile('complete.entramap', 'title <- Coal\n');
    await accept(document, await completionItem(document, behind(document, 'Coal'), 'Coalesce'));
    assert.match(document.getText(), /^title <- Coalesce\(.*\)\n$/);
  });

  it('completes an attribute in a mapping file', async () => {
    const document = await showFile('attribute.entramap', 'title <- [jobT\n');
    await accept(document, await completionItem(document, behind(document, '[jobT'), 'jobTitle'));
    assert.equal(document.getText(), 'title <- [jobTitle]\n');
  });

  it('completes inside a JSON string and leaves the JSON whole', async () => {
    const document = await showFile('complete.json', manifest('Jo'));
    await accept(document, await completionItem(document, behind(document, '"Jo'), 'Join'));
    const { expression } = sourceOfDisplayName(document.getText());
    assert.match(expression, /^Join\(.*\)$/);
  });

  it('hovers a function in a mapping file and in a JSON string', async () => {
    const mapping = await showFile('hover.entramap', 'title <- Coalesce([jobTitle], "none")\n');
    assert.match(await hoverText(mapping, rangeOf(mapping, 'alesce').start), /Coalesce/);
    const json = await showFile('hover.json', manifest('Coalesce([jobTitle], [title])'));
    assert.match(await hoverText(json, rangeOf(json, 'alesce').start), /Coalesce/);
  });

  it('applies a quick fix in a mapping file', async () => {
    const document = await showFile('fix.entramap', brokenMappingFile);
    await waitForCodes(document, codesOfBrokenMappingFile);
    await applyQuickFix(document, rangeOf(document, '[mailNickname]'), 'Feed externalId from objectId');
    assert.equal(document.getText(), brokenMappingFile.replace('[mailNickname]', '[objectId]'));
    await waitForCodes(document, codesOfBrokenMappingFile.filter((code) => code !== 'profile/wrong-source'));
  });

  it('applies a quick fix in a manifest to the text and to the stored tree', async () => {
    const document = await showFile('fix.json', brokenManifest);
    await waitForCodes(document, ['fn/unknown']);
    await applyQuickFix(document, rangeOf(document, 'Jion('), 'Write the name that is nearest');
    const { expression, name, parameters } = sourceOfDisplayName(document.getText());
    assert.equal(expression, 'Join(" ", [givenName], [surname])');
    assert.equal(name, 'Join');
    assert.deepEqual(parameters.map(({ value }) => value.expression), ['" "', '[givenName]', '[surname]']);
    const untouched = brokenManifest.slice(0, brokenManifest.indexOf('"expression": "Jion('));
    assert.ok(document.getText().startsWith(untouched), 'text before the expression changed');
    await waitForCodes(document, []);
  });

  it('applies nothing by Fix All that has an effect on provisioning', async () => {
    // Every fix here is safe, and each changes what users get.
    const text = brokenMappingFile;
    const document = await showFile('fixAll.entramap', text);
    await waitForCodes(document, codesOfBrokenMappingFile);
    const whole = new vscode.Range(new vscode.Position(0, 0), document.positionAt(text.length));
    for (const { edit } of await codeActions(document, whole, 'source.fixAll.mapwright')) {
      if (edit !== undefined) await vscode.workspace.applyEdit(edit);
    }
    assert.equal(document.getText(), text);
  });

  it('ends an edit storm with the findings of the last text', async () => {
    const document = await showFile('storm.entramap', mappingFile('title <- Left([surname], 0)'));
    for (let edit = 1; edit <= 100; edit++) await replace(document, edit % 2 === 1 ? 'Left' : 'Jion', edit % 2 === 1 ? 'Jion' : 'Left');
    await replace(document, 'Left([surname], 0)', 'Jion([surname])');
    await waitForCodes(document, ['fn/unknown']);
    await replace(document, 'Jion([surname])', '[surname]');
    await waitForCodes(document, []);
  });

  it('ends an edit storm in a manifest likewise', async () => {
    const document = await showFile('storm.json', brokenManifest);
    for (let edit = 1; edit <= 100; edit++) await replace(document, edit % 2 === 1 ? '"Jion(' : '"Join(', edit % 2 === 1 ? '"Join(' : '"Jion(');
    await waitForCodes(document, ['fn/unknown']);
    assert.deepEqual(codesOf(document), ['fn/unknown']);
  });
});
