// The bundles that make up the product, as esbuild options.
import path from 'node:path';
import { rolesOf } from './inlineWorker.mjs';
import { schemaValidator } from './schemaValidator.mjs';

// The extension host of VS Code 1.91, the oldest supported, runs Node 20.9 and Chromium 122.
const NODE = 'node20.9';
const BROWSER = 'chrome122';

export function bundles({ root, development, version }) {
  const common = {
    absWorkingDir: root,
    bundle: true,
    minify: !development,
    sourcemap: development ? 'inline' : false,
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    // jsonc-parser's `main` is a UMD file that esbuild cannot follow: take the module form first.
    mainFields: ['module', 'main'],
    define: { MAPWRIGHT_VERSION: JSON.stringify(version) },
    plugins: [schemaValidator()],
  };
  const node = { ...common, platform: 'node', format: 'cjs', target: NODE };
  const browser = { ...common, platform: 'browser', format: 'iife', target: BROWSER, mainFields: ['browser', 'module', 'main'] };
  const program = (mains, outfile, firstLine = '') => {
    const { stdin, banner, footer, plugin } = rolesOf({ root, mains });
    // The protocol library opens its two transports under the conditions node and browser.
    return { ...node, conditions: ['browser', 'module'], target: [NODE, BROWSER], stdin, outfile: path.join('dist', outfile), banner: { js: firstLine + banner }, footer: { js: footer }, plugins: [plugin, ...node.plugins] };
  };
  return [
    // One file for Node and for the browser: all but the transport is the same.
    program({ node: 'server/src/main.node.ts', web: 'server/src/main.web.ts' }, 'server/server.js'),
    program({ node: 'server/src/cli.ts' }, 'cli/mapwright.js', '#!/usr/bin/env node\n'),
    { ...node, entryPoints: ['client/src/extension.node.ts'], outfile: 'dist/client/extension.node.js', external: ['vscode'], plugins: [lazyClient], supported: { 'dynamic-import': false } },
    { ...node, entryPoints: ['client/src/client.node.ts'], outfile: 'dist/client/client.node.js', external: ['vscode'] },
    { ...browser, format: 'cjs', entryPoints: ['client/src/extension.web.ts'], outfile: 'dist/client/extension.web.js', external: ['vscode'] },
  ];
}

// The entry runs in every window with JSON, so the language client stays in a file that is read when it is needed. It is
// loaded with require, which VS Code makes give the module `vscode`.
const lazyClient = {
  name: 'lazy-client',
  setup: ({ onResolve }) => onResolve({ filter: /^\.\/client\.node\.ts$/ }, ({ kind }) => (kind === 'dynamic-import' ? { path: './client.node.js', external: true } : undefined)),
};
