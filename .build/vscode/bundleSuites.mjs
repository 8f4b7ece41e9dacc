import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { HarnessFailure } from './failure.mjs';

/**
 * Bundles the suites of one start into CommonJS files, which is what an extension host loads.
 * @param {object} options
 * @param {string} options.suites folder with index.ts and the suites
 * @param {string} options.out emptied first, so that a deleted suite does not run on
 * @param {readonly string[]} options.files names of the suites
 * @returns {Promise<string>} the file that exports run()
 */
export async function bundleSuites({ suites, out, files }) {
  const entry = path.join(suites, 'index.ts');
  if (!fs.existsSync(entry)) throw new HarnessFailure(`The suites cannot run: ${entry} is missing.`);
  fs.rmSync(out, { recursive: true, force: true });
  try {
    await build({
      entryPoints: [entry, ...files.map((file) => path.join(suites, file))],
      outdir: out,
      outbase: suites,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      // VS Code 1.91, the oldest supported, runs extensions on Node 20.
      target: 'node20',
      external: ['vscode', 'mocha'],
      sourcemap: 'linked',
      logLevel: 'silent',
    });
  } catch (error) {
    const [first] = error.errors ?? [];
    if (first === undefined) throw error;
    const place = first.location === null ? '' : ` at ${first.location.file}:${first.location.line}`;
    throw new HarnessFailure(`The suites cannot be bundled: ${first.text}${place}.`);
  }
  return path.join(out, 'index.js');
}
