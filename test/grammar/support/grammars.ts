import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const syntaxes = path.resolve(import.meta.dirname, '../../../syntaxes');

/** Where each grammar lives, and which grammars it is injected into: what package.json tells VS Code. */
const FILES: Readonly<Record<string, string>> = {
  'source.entra-mapping': path.join(syntaxes, 'entra-mapping.tmLanguage.json'),
  'source.entra-expression': path.join(syntaxes, 'entra-expression.tmLanguage.json'),
  'entra-manifest.injection': path.join(syntaxes, 'entra-manifest.injection.json'),
  'markdown.entra.codeblock': path.join(syntaxes, 'entra-markdown.injection.json'),
  'source.json': path.join(import.meta.dirname, 'json.tmLanguage.json'),
  'text.html.markdown': path.join(import.meta.dirname, 'markdown.tmLanguage.json'),
};
const INJECTIONS: Readonly<Record<string, string[]>> = {
  'source.json': ['entra-manifest.injection'],
  'text.html.markdown': ['markdown.entra.codeblock'],
};

let registry: textmate.Registry | null = null;

async function loadRegistry(): Promise<textmate.Registry> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  return new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text: string) => new oniguruma.OnigString(text),
    }),
    loadGrammar: (scopeName) => {
      const file = FILES[scopeName];
      return Promise.resolve(file === undefined ? null : textmate.parseRawGrammar(readFileSync(file, 'utf8'), file));
    },
    getInjections: (scopeName) => INJECTIONS[scopeName],
  });
}

/** One token of a line: its text and its scopes, outermost first. */
export interface ScopedToken {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** The tokens of each line of a text, as VS Code's own engine finds them. */
export async function tokenize(scopeName: string, text: string): Promise<readonly (readonly ScopedToken[])[]> {
  registry ??= await loadRegistry();
  const grammar = await registry.loadGrammar(scopeName);
  if (grammar === null) throw new Error(`There is no grammar ${scopeName}.`);
  let state = textmate.INITIAL;
  return text.split(/\r?\n/).map((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens.map((token) => ({ text: line.slice(token.startIndex, token.endIndex), scopes: token.scopes }));
  });
}

/** The tokens as text, a line each under the line they come from. Blank text and the root scope are left out. */
export function scopesAsText(text: string, lines: readonly (readonly ScopedToken[])[]): string {
  return text
    .split(/\r?\n/)
    .map((line, index) => {
      const tokens = (lines[index] ?? []).filter((token) => token.text.trim() !== '');
      return [`>${line}`, ...tokens.map((token) => `  ${JSON.stringify(token.text)} ${token.scopes.slice(1).join(' ')}`.trimEnd())].join('\n');
    })
    .join('\n');
}
