// The bundles that make up the product, as esbuild options.
import { rolesOf } from './inlineWorker.mjs';
import { withoutPageTexts } from './withoutPageTexts.mjs';

// The extension host of VS Code 1.91, the oldest supported, runs Node 20.9 and Chromium 122.
const NODE = 'node20.9';
const BROWSER = 'chrome122';

/** Everything that ships, as one list. */
export function bundles(product) {
  const node = nodeOptions(product);
  return [
    languageServer(product),
    program(product, { node: 'server/src/cli.ts' }, 'dist/cli/mapwright.js', '#!/usr/bin/env node\n'),
    { ...node, entryPoints: ['client/src/extension.node.ts'], outfile: 'dist/client/extension.node.js', external: ['vscode'], plugins: [lazyClient], supported: { 'dynamic-import': false } },
    // For Node and for the browser. The libraries tell the two apart by conditions, and run neither's part before it is asked for.
    { ...node, entryPoints: ['client/src/extension.web.ts'], outfile: 'dist/client/extension.web.js', external: ['vscode'], conditions: ['browser', 'module'], target: [NODE, BROWSER], supported: { 'dynamic-import': false }, plugins: [checkedVersion] },
    // The web view of a dry-run, a page of its own.
    { ...node, platform: 'browser', format: 'iife', target: BROWSER, entryPoints: [{ in: 'client/panel/panel.ts', out: 'panel' }, { in: 'client/panel/panel.css', out: 'panel' }], outdir: 'dist/client' },
  ];
}

/** One file for Node and for the browser: all but the transport is the same. */
function languageServer(product) {
  const options = program(product, { node: 'server/src/main.node.ts', web: 'server/src/main.web.ts' }, 'dist/server/server.js');
  return { ...options, plugins: [...options.plugins, withoutPageTexts] };
}

/** A program with the evaluation worker in it, one file that plain node, and for the role `web` a browser, runs from anywhere. */
export function program(product, mains, outfile, firstLine = '') {
  const { stdin, banner, footer, plugin } = rolesOf({ root: product.root, mains });
  // The protocol library opens its two transports under the conditions node and browser.
  return { ...nodeOptions(product), conditions: ['browser', 'module'], target: [NODE, BROWSER], stdin, outfile, banner: { js: firstLine + banner }, footer: { js: footer }, plugins: [plugin, ownScanner] };
}

/** What every bundle for Node has in common. */
export function nodeOptions({ root, development, version }) {
  return {
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: NODE,
    minify: !development,
    sourcemap: development ? 'inline' : false,
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    // jsonc-parser's `main` is a UMD file that esbuild cannot follow: take the module form first.
    mainFields: ['module', 'main'],
    define: { MAPWRIGHT_VERSION: JSON.stringify(version) },
  };
}

// Expressions have a scanner of their own, so chevrotain's lexer, with its analysis of regular expressions, would never run.
const ownScanner = {
  name: 'own-scanner',
  setup: ({ onLoad }) => onLoad({ filter: /[\\/]chevrotain[\\/]lib[\\/]src[\\/]scan[\\/]lexer_public\.js$/ }, () => ({ contents: 'export const Lexer = { NA: /NOT_APPLICABLE/ }, LexerDefinitionErrorType = {};' })),
};

// The client asks whether VS Code is new enough, which `engines` in package.json has settled before anything runs.
const checkedVersion = {
  name: 'checked-version',
  setup: ({ onLoad }) => onLoad({ filter: /[\\/]semver[\\/]functions[\\/](parse|satisfies)\.js$/ }, ({ path }) => ({ contents: path.endsWith('parse.js') ? 'module.exports = (version) => ({ version, prerelease: [] })' : 'module.exports = () => true' })),
};

// The entry runs in every window with JSON, so the language client stays in a file that is read when it is needed. It is
// loaded with require, which VS Code makes give the module `vscode`.
const lazyClient = {
  name: 'lazy-client',
  setup: ({ onResolve }) => onResolve({ filter: /^\.\/extension\.web\.ts$/ }, ({ kind }) => (kind === 'dynamic-import' ? { path: './extension.web.js', external: true } : undefined)),
};
