// The newcomer's first command: installs, builds, and shows what Mapwright does with the Qlik Cloud example.
// Needs nothing installed itself. It works on a copy, so that no tracked file changes.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Mapwright needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

const bold = process.stdout.isTTY && process.env.NO_COLOR === undefined ? (text) => `\u001b[1m${text}\u001b[22m` : (text) => text;

function must(what, command, words, options = {}) {
  const { status, error } = spawnSync(command, words, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], ...options });
  if (status === 0) return;
  console.error(`${what} did not work${error === undefined ? '' : `: ${error.message}`}.`);
  process.exit(1);
}

const installed = path.join(root, 'node_modules/.package-lock.json');
const fresh = existsSync(installed) && statSync(installed).mtimeMs >= statSync(path.join(root, 'package-lock.json')).mtimeMs;
if (!fresh) {
  console.log('Installing what the lock file names. This takes a minute.');
  must('The installation', 'npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], { shell: process.platform === 'win32' });
}
must('The build', process.execPath, ['.build/build.mjs']);

const copy = mkdtempSync(path.join(tmpdir(), 'mapwright-'));
process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
cpSync(path.join(root, 'examples/qlik-cloud'), copy, { recursive: true });
const command = path.join(root, 'dist/cli/mapwright.js');

function show(heading, words) {
  console.log(`\n${bold(heading)}`);
  console.log(`$ mapwright ${words.map((word) => (word.includes(' ') ? `"${word}"` : word)).join(' ')}\n`);
  const { status } = spawnSync(process.execPath, [command, ...words], { cwd: copy, stdio: 'inherit' });
  // 1 means that there are findings, which is what this shows; 2 that something broke.
  if (status !== 0 && status !== 1) process.exit(1);
}

show('1. What is wrong with a new app\'s mapping set, for Qlik Cloud', ['check', 'default-manifest.json', '--profile', 'qlik-cloud']);
show('2. Every safe fix, applied', ['fix', 'default-manifest.json', '--profile', 'qlik-cloud']);
show('3. What the provisioning service would send for three users', ['dry-run', 'default-manifest.json', '--profile', 'qlik-cloud', '--users', 'three-users.json']);

const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
console.log(`\n${bold(`This was Mapwright ${version}.`)} All of it works in VS Code too: npm run vscode opens the example there.`);
console.log('Your own files: node dist/cli/mapwright.js help');
