import fs from 'node:fs';
import path from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { ensureChromium } from './chromium.mjs';
import { HarnessFailure } from './failure.mjs';
import { installUnderTest } from './installUnderTest.mjs';
import { onPath } from './onPath.mjs';
import { codeShim, underTestFolder } from './paths.mjs';

/**
 * @typedef {{label: string, executable: string, wrapper: readonly string[]}} Editor
 * wrapper is the command that a start has to go through, if any
 */

/**
 * The editors to run the suites in: the one that MAPWRIGHT_VSCODE names, else the oldest supported and the stable
 * VS Code from the network, else code-server from npm.
 * @param {string} minimum oldest supported version, such as 1.91.0
 * @returns {Promise<{editors: readonly Editor[], note: string | undefined}>} the note says what was not tested, and why
 * @throws {HarnessFailure} where none of them can be had
 */
export async function chooseEditors(minimum) {
  const untested = `VS Code ${minimum} (the oldest supported) and stable were not tested`;
  const executable = process.env.MAPWRIGHT_VSCODE;
  if (executable) {
    if (!fs.existsSync(executable)) throw new HarnessFailure(`There is no executable at ${executable}, where MAPWRIGHT_VSCODE says it is.`);
    return {
      editors: [{ label: 'MAPWRIGHT_VSCODE', executable: path.resolve(executable), wrapper: displayWrapper() ?? [] }],
      note: `Only the version that MAPWRIGHT_VSCODE names is tested; unless it is one of them, ${untested}.`,
    };
  }
  const downloaded = await downloadEditors(minimum);
  if (downloaded.editors !== undefined) return { editors: downloaded.editors, note: undefined };
  // What the shim would do too, done here so that a failure is the one line that is printed.
  ensureChromium();
  installUnderTest();
  return {
    editors: [{ label: 'code-server', executable: codeShim, wrapper: [] }],
    note: `${downloaded.reason} Only the version at hand is tested, in code-server; ${untested}.`,
  };
}

async function downloadEditors(minimum) {
  const wrapper = displayWrapper();
  if (wrapper === undefined) return { reason: 'Desktop VS Code needs a display or xvfb-run, and here is neither.' };
  const editors = [];
  try {
    for (const version of [minimum, 'stable']) {
      const executable = await downloadAndUnzipVSCode({ version, cachePath: path.join(underTestFolder, 'desktop') });
      editors.push({ label: `VS Code ${version}`, executable, wrapper });
    }
    return { editors };
  } catch (error) {
    return { reason: `VS Code could not be downloaded (${String(error.message).split('\n', 1)[0]}).` };
  }
}

/** What gives a window its display: nothing where there is one, else xvfb-run; undefined where neither is. */
function displayWrapper() {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return [];
  const found = onPath(['xvfb-run']);
  return found === undefined ? undefined : [found, '--auto-servernum'];
}
