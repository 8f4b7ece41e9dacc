// npm run bench: builds the product and measures the goals of test/bench against their bases, each in the same run.
// Options: --repetitions N, --filter TEXT (what the names must hold), --profile (a CPU profile of this process in .results).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { bundles, nodeOptions, program } from './bundles.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { repetitions: { type: 'string', default: '9' }, filter: { type: 'string', default: '' }, profile: { type: 'boolean', default: false } } });
const folder = mkdtempSync(path.join(tmpdir(), 'mapwright-bench-'));
const to = (name) => path.join(folder, name);
try {
  const product = { root, development: false, version: '0.0.0-bench' };
  const [server] = bundles(product);
  await build({ ...server, outfile: to('server.js') });
  await build({ ...nodeOptions(product), entryPoints: ['test/bench/emptyServer.ts'], outfile: to('empty.js') });
  // Names are kept, so that a profile can be read; the engine runs as fast with them.
  await build({ ...program(product, { node: 'test/bench/main.ts' }, to('bench.js')), minify: false });
  const profile = values.profile ? ['--cpu-prof', `--cpu-prof-dir=${path.join(root, '.results')}`] : [];
  const { status } = spawnSync(process.execPath, ['--expose-gc', ...profile, to('bench.js'), to('server.js'), to('empty.js'), values.repetitions, values.filter], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
