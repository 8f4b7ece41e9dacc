import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'vitest';
import { expectBaseline } from '../support/baseline.ts';
import { loadGrammar, scopeLines } from './support/grammars.ts';

const inputs = path.join(import.meta.dirname, 'inputs');
const SCOPE_NAMES: Readonly<Record<string, string>> = {
  '.entraexpr': 'source.entra-expression',
  '.entramap': 'source.entra-mapping',
  '.json': 'source.json',
  '.jsonc': 'source.json.comments',
  '.md': 'text.html.markdown',
};

describe('scopes', () => {
  it.each(readdirSync(inputs))('%s', async (name) => {
    const scopeName = SCOPE_NAMES[path.extname(name)];
    if (scopeName === undefined) throw new Error(`No grammar is known for ${name}.`);
    const grammar = await loadGrammar(scopeName);
    const text = readFileSync(path.join(inputs, name), 'utf8').trimEnd();
    const blocks = scopeLines(grammar, text).map(({ line, ranges }) =>
      [`> ${line}`, ...ranges.map(({ start, end, scopes }) => `  ${start}-${end} ${JSON.stringify(line.slice(start, end))} ${scopes.join(' ')}`.trimEnd())].join('\n'),
    );
    expectBaseline(path.join(import.meta.dirname, 'scopes', `${name}.txt`), `${blocks.join('\n')}\n`);
  });
});
