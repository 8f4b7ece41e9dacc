// Bundles server, client and command line. `--watch` rebuilds on change, `--development` keeps names and source maps.
import { build, context } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundles } from './bundles.mjs';
import { writeReferencePages } from './referencePages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const watch = process.argv.includes('--watch');
const development = watch || process.argv.includes('--development');
const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));

await rm(new URL('../dist/', import.meta.url), { recursive: true, force: true, maxRetries: 3 });
for (const options of bundles({ root, development, version })) {
  if (watch) await (await context(options)).watch();
  else await build(options);
}
await writeReferencePages({ root, version });
if (watch) console.log('Watching for changes.');
