// Runs the README's test command and whatever else must hold; the last line is "N passed, N failed" over all of it.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
let passed = 0;
let failed = 0;
/** The names of what failed, for whoever sees no more than the end of the output. */
const failures = [];

/** A step that counts its own tests: its closing line says how many. */
function suite(name, words) {
  heading(name);
  const { status, stdout } = spawnSync('npm', words, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 28, shell: process.platform === 'win32' });
  process.stdout.write(stdout ?? '');
  const counts = [...(stdout ?? '').matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
  const good = Number(counts?.[1] ?? 0);
  const bad = Number(counts?.[2] ?? 0);
  passed += good;
  failed += bad;
  failures.push(...[...(stdout ?? '').matchAll(/^.*(?:✗|×| FAIL ).*$/gm)].map(([line]) => `${name}: ${line.trim()}`));
  if (status !== 0 && bad === 0) failed += 1;
  if (good === 0 && bad === 0) {
    console.error(`${name}: no test ran.`);
    if (status === 0) failed += 1;
  }
}

/** A step that either holds or does not. */
function step(name, words) {
  heading(name);
  const { status } = spawnSync('npm', words, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });
  if (status === 0) passed += 1;
  else {
    failed += 1;
    failures.push(name);
    console.error(`${name} failed.`);
  }
}

function heading(name) {
  console.log(`\n=== ${name} ===`);
}

suite('npm cit', ['cit', '--loglevel=error']);
suite('a real VS Code', ['run', '--silent', 'test:vscode']);
suite('the browser build', ['run', '--silent', 'test:web']);
suite('the packaged extension on the screen', ['run', '--silent', 'test:ui']);
step('types', ['run', '--silent', 'types']);
step('lint', ['run', '--silent', 'lint']);
step('conformance', ['run', '--silent', 'conformance']);
step('npm start', ['start', '--silent']);

if (failures.length > 0) console.log(`\nWhat failed:\n${failures.join('\n')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
