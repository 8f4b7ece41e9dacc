// The bundles that make up the product, as esbuild options. The size test and the builder share this list.
import path from 'node:path';
import { inlineWorker } from './inlineWorker.mjs';
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
    plugins: [inlineWorker({ root, development }), schemaValidator()],
  };
  const node = { ...common, platform: 'node', format: 'cjs', target: NODE };
  const browser = { ...common, platform: 'browser', format: 'iife', target: BROWSER, mainFields: ['browser', 'module', 'main'] };
  const entry = (from, to) => ({ entryPoints: [path.join('server/src', from)], outfile: path.join('dist', to) });
  return [
    { ...node, ...entry('main.node.ts', 'server/server.node.js') },
    { ...browser, ...entry('main.web.ts', 'server/server.web.js') },
    { ...node, ...entry('cli.ts', 'cli/mapwright.js'), banner: { js: '#!/usr/bin/env node' } },
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
