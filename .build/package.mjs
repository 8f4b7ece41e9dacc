// Packs the extension: what runs, and nothing else. Fails when anything else gets in.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { filesInZip, packageProblems } from './packageContents.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = 'mapwright.vsix';
const run = (words) => spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' }).status === 0;

if (!run(['.build/build.mjs'])) process.exit(1);
const vsce = ['node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', file];
if (!run(vsce)) process.exit(1);

const packed = fileURLToPath(new URL(`../${file}`, import.meta.url));
const { size } = statSync(packed);
const files = filesInZip(packed);
const problems = packageProblems(files, size);
for (const problem of problems) console.error(`${file}: ${problem}`);
console.log(`${file}: ${Math.round(size / 1000)} kB, ${files.length} files`);
process.exitCode = problems.length === 0 ? 0 : 1;
