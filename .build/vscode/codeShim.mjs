#!/usr/bin/env node
// Stands where the executable of desktop VS Code stands: takes its flags, and runs the suite in code-server and Chromium.
// Its exit code is what the workbench says. A suite that calls process.exit looks like success to the workbench,
// so the caller must ask for the suite's result file.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'node:util';
import { ensureChromium, openPage } from './chromium.mjs';
import { remoteUri, startCodeServer, workbenchAddress } from './codeServer.mjs';
import { HarnessFailure, runMain } from './failure.mjs';
import { installUnderTest } from './installUnderTest.mjs';
import { makePrivateProfile } from './privateProfile.mjs';
import { waitFor } from './waitFor.mjs';

// The caller has its own, shorter deadline; this one ends a start made by hand.
const deadline = 600_000;

await runMain(async () => {
  const flags = readFlags(process.argv.slice(2));
  if (!suiteExists(flags.tests)) throw new HarnessFailure(`There is no suite at ${flags.tests ?? '(no --extensionTestsPath was given)'}.`);
  ensureChromium();
  installUnderTest();
  const profile = flags.userData === undefined ? makePrivateProfile() : undefined;
  try {
    return await runInWorkbench(flags, {
      userData: flags.userData ?? profile?.userData,
      extensions: flags.extensions ?? profile?.extensions ?? path.join(flags.userData, 'extensions'),
    });
  } finally {
    profile?.remove();
  }
});

/** What it understands of VS Code's command line; the rest has no meaning for a fresh server. */
function readFlags(arguments_) {
  const flags = { development: [], trust: true };
  for (const argument of arguments_) {
    const [name, ...rest] = argument.split('=');
    const value = rest.join('=');
    if (name === '--extensionDevelopmentPath') flags.development.push(toPath(value));
    else if (name === '--extensionTestsPath') flags.tests = toPath(value);
    else if (name === '--user-data-dir') flags.userData = toPath(value);
    else if (name === '--extensions-dir') flags.extensions = toPath(value);
    else if (name === '--folder-uri') flags.folder = toPath(value);
    else if (name === '--disable-workspace-trust') flags.trust = false;
    else if (!name.startsWith('-')) flags.folder = toPath(argument);
  }
  return flags;
}

function toPath(value) {
  return value.startsWith('file:') ? fileURLToPath(value) : path.resolve(value);
}

function suiteExists(tests) {
  return tests !== undefined && [tests, `${tests}.js`, path.join(tests, 'index.js')].some((file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile());
}

async function runInWorkbench(flags, folders) {
  const stopRequested = listenForStop();
  const server = await startCodeServer({ ...folders, workspaceTrust: flags.trust, testDriver: true });
  let browser;
  try {
    browser = await openPage();
    return await runSuite(browser.page, server, flags, stopRequested);
  } catch (error) {
    await screenshot(browser?.page);
    throw error;
  } finally {
    await browser?.close();
    await server.stop();
  }
}

/** The workbench reports through two functions that it expects on its window, the end of the suite among them. */
async function runSuite(page, server, flags, stopRequested) {
  let outcome;
  await page.exposeFunction('codeAutomationExit', (code) => { outcome ??= { code }; });
  await page.exposeFunction('codeAutomationLog', (level, values) => console.log(`[${level}] ${format(...values)}`));
  page.on('crash', () => { outcome ??= { failure: 'The page of the workbench crashed.' }; });

  const payload = [
    ...flags.development.map((folder) => ['extensionDevelopmentPath', remoteUri(server.port, folder)]),
    ['extensionTestsPath', remoteUri(server.port, flags.tests)],
  ];
  await page.goto(workbenchAddress(server.port, flags.folder, payload), { waitUntil: 'commit' });
  await waitFor('the suite to end', () => outcome !== undefined || stopRequested() || !server.isRunning(), deadline);
  if (outcome === undefined) throw new HarnessFailure(stopRequested() ? 'The suite was stopped before its end.' : 'code-server ended while the suite ran.');
  if (outcome.failure !== undefined) throw new HarnessFailure(outcome.failure);
  return outcome.code;
}

function listenForStop() {
  let requested = false;
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => { requested = true; });
  return () => requested;
}

async function screenshot(page) {
  const file = process.env.MAPWRIGHT_FAILURE_SCREENSHOT;
  if (page === undefined || file === undefined) return;
  await page.screenshot({ path: file, timeout: 5_000 }).catch((error) => console.error(`No screenshot of the failure: ${error.message}`));
}
