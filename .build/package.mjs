// Packs the extension: what runs, and nothing else.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = 'mapwright.vsix';
const run = (words) => spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' }).status === 0;

if (!run(['.build/build.mjs'])) process.exit(1);
const vsce = ['node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', file];
if (!run(vsce)) process.exit(1);
console.log(`${file}: ${Math.round(statSync(fileURLToPath(new URL(`../${file}`, import.meta.url))).size / 1000)} kB`);
