import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from 'vscode-textmate';

const root = path.resolve(import.meta.dirname, '../../..');

interface GrammarContribution {
  readonly scopeName: string;
  readonly path: string;
  readonly injectTo?: readonly string[];
}

const { contributes } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  contributes: { grammars: readonly GrammarContribution[] };
};

/** Stand-ins for the grammars that the editor brings along; they use its scope names. */
const HOSTS: readonly GrammarContribution[] = [
  { scopeName: 'source.json', path: 'test/grammar/support/json.tmLanguage.json' },
  { scopeName: 'source.json.comments', path: 'test/grammar/support/json.tmLanguage.json' },
  { scopeName: 'text.html.markdown', path: 'test/grammar/support/markdown.tmLanguage.json' },
];

/** A stretch of one line and the scopes it has, outermost first. Columns are UTF-16, half-open. */
export interface ScopedRange {
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

let registry: Promise<Registry> | undefined;

/**
 * Loads a grammar the way the editor does: with the injections that package.json contributes.
 *
 * @param scopeName the grammar's root scope, as in source.entra-mapping
 */
export async function loadGrammar(scopeName: string): Promise<IGrammar> {
  registry ??= createRegistry();
  const grammar = await (await registry).loadGrammar(scopeName);
  if (grammar === null) throw new Error(`No grammar has the scope name ${scopeName}.`);
  return grammar;
}

/** The scopes of each line of a text, without the root scope that every range has. */
export function scopeLines(grammar: IGrammar, text: string): readonly { readonly line: string; readonly ranges: readonly ScopedRange[] }[] {
  let state = INITIAL;
  return text.split('\n').map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    const ranges = tokens
      .map(({ startIndex, endIndex, scopes }) => ({ start: startIndex, end: Math.min(endIndex, line.length), scopes: scopes.slice(1) }))
      .filter(({ start, end }) => end > start);
    return { line, ranges };
  });
}

async function createRegistry(): Promise<Registry> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await loadWASM(readFileSync(wasm));
  const grammars = [...contributes.grammars, ...HOSTS];
  return new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: (wanted) => {
      const found = grammars.find(({ scopeName }) => scopeName === wanted);
      if (found === undefined) return Promise.resolve(null);
      const text = readFileSync(path.join(root, found.path), 'utf8');
      // JSON with comments has the scopes of JSON with one more word at the end.
      const own = wanted === 'source.json.comments' ? text.replace(/\.json(?=[" ])/g, '.json.comments') : text;
      return Promise.resolve(parseRawGrammar(own, found.path));
    },
    getInjections: (host) => grammars.filter(({ injectTo }) => injectTo?.includes(host) === true).map(({ scopeName }) => scopeName),
  });
}
