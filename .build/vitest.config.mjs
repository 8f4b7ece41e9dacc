import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { inlineWorkerForVitest } from './inlineWorker.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  define: { MAPWRIGHT_VERSION: JSON.stringify('0.0.0-test') },
  plugins: [inlineWorkerForVitest({ root })],
  test: {
    include: ['test/{unit,lsp,cli,grammar}/**/*.test.ts'],
    exclude: ['node_modules/**', '.vscode-under-test/**', 'dist/**'],
    // The engine keeps nothing between two documents but what follows from their texts, so its modules are loaded once for all files.
    isolate: false,
    // For what hangs; a loaded machine takes ten times as long as a quiet one.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
