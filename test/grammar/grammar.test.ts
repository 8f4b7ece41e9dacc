import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectBaseline } from '../support/baseline.ts';
import { scopesAsText, tokenize } from './support/grammars.ts';

const inputs = path.join(import.meta.dirname, 'inputs');
const GRAMMARS: Readonly<Record<string, string>> = {
  '.entramap': 'source.entra-mapping',
  '.entraexpression': 'source.entra-expression',
  '.json': 'source.json',
  '.md': 'text.html.markdown',
};

// Each input has the scopes of its tokens beside it, in NAME.scopes.txt.
describe('scopes', () => {
  const files = readdirSync(inputs).filter((file) => path.extname(file) in GRAMMARS);

  it('there are inputs for each grammar', () => {
    expect([...new Set(files.map((file) => path.extname(file)))].sort()).toEqual(Object.keys(GRAMMARS).sort());
  });

  it.each(files)('%s', async (file) => {
    const text = readFileSync(path.join(inputs, file), 'utf8').trimEnd();
    const lines = await tokenize(GRAMMARS[path.extname(file)] ?? '', text);
    expectBaseline(path.join(inputs, `${file}.scopes.txt`), scopesAsText(text, lines) + '\n');
  });
});
