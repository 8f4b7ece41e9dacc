import fs from 'node:fs';
import path from 'node:path';
import { bundleSuites } from './bundleSuites.mjs';
import { HarnessFailure } from './failure.mjs';
import { copyWorkspace, makePrivateProfile } from './privateProfile.mjs';
import { startGroup } from './processGroup.mjs';
import { followResultFile, judge } from './resultFile.mjs';
import { toSources } from './stackToSources.mjs';
import { onStopSignal } from './stopSignals.mjs';
import { waitFor } from './waitFor.mjs';

// Nothing may ask whether the folder is trusted: the answer of these starts is no.
const untrustedSettings = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

/**
 * Runs the suites of one start in one editor, prints the tests as they end, and judges them by their result file.
 * @param {import('./editors.mjs').Editor} editor
 * @param {import('./starts.mjs').Start} start
 * @param {object} options
 * @param {string} options.extension folder of the extension under development
 * @param {string} options.suites folder with index.ts and the suites
 * @param {string} options.workspace folder whose copy is opened
 * @param {string} options.out folder for the bundled suites
 * @param {string} options.results folder for the log and the screenshot of a failure
 * @param {number} options.deadline seconds
 * @param {string} options.grep text that the names of the tests must hold; empty for all
 */
export async function superviseStart(editor, start, options) {
  console.log(`\n${editor.label}, start "${start.name}"`);
  const begun = Date.now();
  const entry = await bundleSuites({ ...options, files: start.files });
  const profile = makePrivateProfile(start.workspaceTrust ? untrustedSettings : {});
  const files = {
    result: path.join(profile.folder, 'result.jsonl'),
    log: path.join(options.results, `vscode-${start.name}.log`),
    screenshot: path.join(options.results, `vscode-${start.name}.png`),
  };
  fs.rmSync(files.screenshot, { force: true });
  fs.writeFileSync(files.log, '');
  try {
    const running = launch(editor, start, entry, profile, files, options);
    const { events, timedOut } = await watch(running, files.result, options);
    const verdict = judge(events, { deadline: timedOut ? options.deadline : undefined, mayBeEmpty: options.grep !== '' });
    const seconds = (Date.now() - begun) / 1000;
    if (verdict.problem !== undefined) console.log(`  ✗ ${verdict.problem}`);
    console.log(`  (${seconds.toFixed(1)} s${verdict.failed > 0 ? `; the log is ${files.log}` : ''})`);
    return { editor: editor.label, start: start.name, seconds, ...verdict, events };
  } finally {
    profile.remove();
  }
}

function launch(editor, start, entry, profile, files, options) {
  const description = JSON.stringify({
    executable: editor.executable,
    extension: options.extension,
    entry,
    workspace: copyWorkspace(profile, options.workspace, start.name),
    userData: profile.userData,
    extensions: profile.extensions,
    workspaceTrust: start.workspaceTrust,
  });
  const [command, ...arguments_] = [...editor.wrapper, process.execPath, path.join(import.meta.dirname, 'runStart.mjs'), description];
  return startGroup(command, arguments_, {
    env: {
      ...process.env,
      MAPWRIGHT_TEST_RESULT: files.result,
      MAPWRIGHT_TEST_GREP: options.grep,
      MAPWRIGHT_FAILURE_SCREENSHOT: files.screenshot,
    },
    onOutput: (text) => fs.appendFileSync(files.log, text),
  });
}

/** Waits until the start ends by itself, or stops it at the deadline. */
async function watch(running, resultFile, { deadline, out }) {
  const events = [];
  const readNew = followResultFile(resultFile);
  const report = () => {
    const added = readNew();
    events.push(...added);
    added.map((event) => describe(event, out)).filter((line) => line !== undefined).forEach((line) => console.log(line));
  };
  const forgetSignals = onStopSignal(running.stop);
  let timedOut = false;
  try {
    await waitFor('the editor to end', () => { report(); return running.ended(); }, deadline * 1000);
  } catch (error) {
    if (!(error instanceof HarnessFailure)) throw error;
    timedOut = true;
  } finally {
    await running.stop();
    forgetSignals();
  }
  report();
  return { events, timedOut };
}

function describe(event, out) {
  switch (event.event) {
    case 'editor': return `  ${event.name} ${event.version}`;
    case 'pass': return `  ✓ ${event.title} (${event.milliseconds} ms)`;
    case 'fail': return `  ✗ ${event.title}\n      ${toSources(event.error, out).replaceAll('\n', '\n      ')}`;
    default: return undefined;
  }
}
