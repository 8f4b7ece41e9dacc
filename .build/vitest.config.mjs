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
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
