// npm run test:vscode: runs the suites of test/vscode/suite in a real VS Code.
import fs from 'node:fs';
import path from 'node:path';
import { chooseEditors } from './editors.mjs';
import { HarnessFailure, runMain } from './failure.mjs';
import { readOptions } from './options.mjs';
import { projectRoot, resultsFolder } from './paths.mjs';
import { findStarts } from './starts.mjs';
import { superviseStart } from './superviseStart.mjs';

const defaults = {
  extension: projectRoot,
  suites: path.join(projectRoot, 'test/vscode/suite'),
  workspace: path.join(projectRoot, 'test/vscode/workspace'),
  out: path.join(projectRoot, 'dist/test-vscode'),
  results: resultsFolder,
  deadline: '480',
  grep: '',
};

await runMain(async () => {
  const options = readOptions('runSuites.mjs', process.argv.slice(2), defaults);
  const starts = findStarts(options.suites);
  const { editors, note } = await chooseEditors(oldestSupported(options.extension));
  if (note !== undefined) console.log(note);

  fs.mkdirSync(options.results, { recursive: true });
  const runs = [];
  for (const editor of editors) {
    for (const start of starts) runs.push(await superviseStart(editor, start, options));
  }
  const total = (name) => runs.reduce((sum, run) => sum + run[name], 0);
  const summary = { passed: total('passed'), failed: total('failed') };
  fs.writeFileSync(path.join(options.results, 'vscode.json'), JSON.stringify({ ...summary, note, runs }, null, 2));
  console.log(`${summary.passed} passed, ${summary.failed} failed`);
  return summary.passed > 0 && summary.failed === 0 ? 0 : 1;
});

/** The version in engines.vscode of an extension, which must be there and built. */
function oldestSupported(extension) {
  const file = path.join(extension, 'package.json');
  if (!fs.existsSync(file)) throw new HarnessFailure(`There is no extension to test: ${file} is missing.`);
  const { main = 'index.js', engines } = JSON.parse(fs.readFileSync(file, 'utf8'));
  const built = path.join(extension, main);
  if (!fs.existsSync(built)) throw new HarnessFailure(`The extension is not built: ${built} is missing; run npm run build first.`);
  return String(engines?.vscode).replace(/^[^\d]*/, '');
}
