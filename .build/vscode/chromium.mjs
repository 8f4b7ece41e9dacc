import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { HarnessFailure } from './failure.mjs';
import { onPath } from './onPath.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

// Running as root needs --no-sandbox; the page shows nothing but our own code-server.
const launchArguments = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update', '--no-first-run'];

/**
 * Finds Chromium, or installs Debian's if this may be done here.
 * @returns {string} the executable
 * @throws {HarnessFailure} where it cannot be had
 */
export function ensureChromium() {
  const chosen = process.env.MAPWRIGHT_CHROMIUM;
  if (chosen !== undefined) {
    if (fs.existsSync(chosen)) return chosen;
    throw new HarnessFailure(`There is no Chromium at ${chosen}, where MAPWRIGHT_CHROMIUM says it is.`);
  }
  return onPath(names) ?? installFromDebian();
}

/**
 * Opens one page in a headless Chromium of its own.
 * @returns {Promise<{page: import('playwright-core').Page, close: () => Promise<void>}>}
 */
export async function openPage() {
  const executablePath = ensureChromium();
  // Loaded late: it takes a second, and most callers only ask where Chromium is.
  const { chromium } = await import('playwright-core');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mw-page-'));
  const remove = () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  try {
    const context = await chromium.launchPersistentContext(folder, {
      executablePath,
      headless: true,
      args: launchArguments,
      viewport: { width: 1280, height: 800 },
      // The caller ends the page itself, after it has said what went wrong.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    const page = context.pages()[0] ?? (await context.newPage());
    return { page, close: () => context.close().finally(remove) };
  } catch (error) {
    remove();
    throw new HarnessFailure(`Chromium at ${executablePath} does not start: ${String(error.message).split('\n', 1)[0]}`);
  }
}

function installFromDebian() {
  const unavailable = (reason) => new HarnessFailure(`There is no Chromium on this machine and ${reason}: install Chromium, or set MAPWRIGHT_CHROMIUM to its executable.`);
  if (!fs.existsSync('/etc/debian_version') || onPath(['apt-get']) === undefined) throw unavailable('it is no Debian machine where it could be installed');
  if (process.getuid?.() !== 0) throw unavailable('only root may install it');
  console.log('Installing Chromium with apt-get, once.');
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const step of [['update', '-qq'], ['install', '-y', '-qq', '--no-install-recommends', 'chromium']]) {
    const result = spawnSync('apt-get', step, { env: environment, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
    if (result.status !== 0) throw unavailable(`apt-get ${step[0]} failed (${result.stderr.trim().split('\n').at(-1)})`);
  }
  const installed = onPath(names);
  if (installed === undefined) throw unavailable('apt-get installed none');
  return installed;
}
