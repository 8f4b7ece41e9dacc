import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { FEATURES, featureTable } from '../data/features.ts';
import { startTestServer } from '../support/languageServer.ts';

const root = path.resolve(import.meta.dirname, '../..');
const contributes = (JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { contributes: Readonly<Record<string, readonly unknown[]>> }).contributes;

it('every announced provider stands in the table, and the table promises no other', async () => {
  const server = await startTestServer();
  const announced = Object.keys(server.initialized.capabilities).filter((name) => name.endsWith('Provider'));
  await server.stop();
  const promised = new Set(FEATURES.flatMap(({ capability }) => (capability === null ? [] : [capability as string])));
  // One row speaks of formatting in all its three forms.
  const told = [...promised, 'documentRangeFormattingProvider', 'documentOnTypeFormattingProvider'];
  expect(announced.sort()).toEqual(told.sort());
});

it.each(FEATURES.filter(({ contribution }) => contribution !== null))('package.json brings: $feature', ({ contribution }) => {
  expect(contributes[contribution ?? '']?.length ?? 0).toBeGreaterThan(0);
});

it('README shows the table as it is', () => {
  const file = path.join(root, 'README.md');
  const text = readFileSync(file, 'utf8');
  const wanted = text.replace(/<!-- features -->[^]*<!-- \/features -->/, () => `<!-- features -->\n${featureTable()}\n<!-- /features -->`);
  if (process.env['UPDATE'] === '1') writeFileSync(file, wanted);
  else expect(text, 'UPDATE=1 npm test -- test/lsp/featureTable.test.ts brings it up to date').toBe(wanted);
  expect(wanted).toContain('<!-- features -->');
});
