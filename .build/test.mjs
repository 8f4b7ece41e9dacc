// Builds what the tests start, runs every suite but those that need a VS Code, and sums up.
// The last line is "N passed, N failed"; a suite that passes nothing counts as failed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = fileURLToPath(new URL('../.results/unit.json', import.meta.url));
const shared = new URL('../../shared/data/', import.meta.url);
mkdirSync(new URL('../.results/', import.meta.url), { recursive: true });
rmSync(results, { force: true });

function run(name, command, words) {
  const { status } = spawnSync(command, words, { cwd: root, stdio: 'inherit' });
  if (status !== 0) console.error(`${name} failed.`);
  return status === 0;
}

function isSkipped({ assertionResults }) {
  return assertionResults.length > 0 && assertionResults.every(({ status }) => status === 'skipped' || status === 'pending');
}

const node = process.execPath;
const built = run('build', node, ['.build/build.mjs']);
const tested = built && run('tests', node, ['node_modules/vitest/vitest.mjs', 'run', '-c', '.build/vitest.config.mjs', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`, ...process.argv.slice(2)]);

let passed = 0;
let failed = 0;
try {
  const report = JSON.parse(readFileSync(results, 'utf8'));
  passed = report.numPassedTests;
  failed = report.numFailedTests;
  for (const suite of report.testResults) {
    const good = suite.assertionResults.some((test) => test.status === 'passed');
    if (good) continue;
    const file = suite.name.slice(root.length);
    if (isSkipped(suite) && !existsSync(shared)) {
      console.error(`${file} is skipped: it reads the shared data, which is not beside the project.`);
      continue;
    }
    console.error(`No test passed in ${file}.`);
    if (suite.assertionResults.every((test) => test.status !== 'failed')) failed += 1;
  }
} catch {
  failed += 1;
}
if (!tested && failed === 0) failed = 1;
if (passed === 0) failed = Math.max(failed, 1);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
