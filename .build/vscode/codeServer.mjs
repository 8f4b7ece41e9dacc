import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { HarnessFailure } from './failure.mjs';
import { installUnderTest } from './installUnderTest.mjs';
import { startGroup } from './processGroup.mjs';
import { waitFor } from './waitFor.mjs';

const timeToListen = 60_000;

/**
 * Starts a code-server of its own on a free port of this machine.
 * @param {object} options
 * @param {string} options.userData folder of the user's settings and state
 * @param {string} options.extensions folder of the installed extensions
 * @param {boolean} options.workspaceTrust false: every folder is trusted and nothing asks
 * @param {boolean} options.testDriver lets a suite be run through the address; it also hides notifications and skips dialogs
 * @returns {Promise<{port: number, isRunning: () => boolean, stop: () => Promise<void>}>}
 */
export async function startCodeServer({ userData, extensions, workspaceTrust, testDriver }) {
  let log = '';
  const { command, arguments: shared, env } = codeServerCommand(userData, extensions);
  const server = startGroup(
    command,
    [
      ...shared,
      '--bind-addr', '127.0.0.1:0',
      '--auth', 'none',
      '--disable-getting-started-override',
      '--disable-proxy',
      // A server whose owner was killed must not stay for ever.
      '--idle-timeout-seconds', '120',
      ...(workspaceTrust ? [] : ['--disable-workspace-trust']),
      ...(testDriver ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
    ],
    { env, onOutput: (text) => { log += text; } },
  );
  const listening = () => {
    if (server.ended() !== undefined) return 'ended';
    return /HTTP server listening on http:\/\/127\.0\.0\.1:(\d+)/.exec(log)?.[1];
  };
  try {
    const port = await waitFor('code-server to listen', listening, timeToListen);
    if (port === 'ended') throw new HarnessFailure(`code-server ended at its start: ${lastLine(log)}`);
    return { port: Number(port), isRunning: () => server.ended() === undefined, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/**
 * Installs a packaged extension where a code-server will find it.
 * @param {{userData: string, extensions: string, vsix: string}} options
 */
export function installExtension({ userData, extensions, vsix }) {
  const { command, arguments: shared, env } = codeServerCommand(userData, extensions);
  const result = spawnSync(command, [...shared, '--install-extension', vsix], { env, encoding: 'utf8' });
  if (result.status === 0) return;
  throw new HarnessFailure(`The extension ${vsix} could not be installed: ${lastLine(`${result.stdout}${result.stderr}`)}`);
}

/**
 * The address that opens a folder in the workbench.
 * @param {number} port
 * @param {string | undefined} folder none opens an empty window
 * @param {readonly (readonly [string, string])[]} payload options of the workbench
 */
export function workbenchAddress(port, folder, payload = []) {
  const address = new URL(`http://127.0.0.1:${port}/`);
  if (folder === undefined) address.searchParams.set('ew', 'true');
  else address.searchParams.set('folder', folder);
  if (payload.length > 0) address.searchParams.set('payload', JSON.stringify(payload));
  return address.href;
}

/** The name the workbench in the browser has for a file of this machine. */
export function remoteUri(port, file) {
  return new URL(`vscode-remote://127.0.0.1:${port}${file.split(path.sep).map(encodeURIComponent).join('/')}`).href;
}

function codeServerCommand(userData, extensions) {
  const { node, codeServer } = installUnderTest();
  const configuration = path.join(userData, 'code-server.yaml');
  fs.writeFileSync(configuration, '');
  return {
    command: node,
    arguments: [
      codeServer,
      '--config', configuration,
      '--user-data-dir', userData,
      '--extensions-dir', extensions,
      '--disable-telemetry',
      '--disable-update-check',
    ],
    env: privateEnvironment(userData),
  };
}

/** The caller's environment without what would tie this server to another editor, to an account or to the network. */
function privateEnvironment(home) {
  const { XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_CACHE_HOME, PASSWORD, HASHED_PASSWORD, PORT, VSCODE_IPC_HOOK_CLI, VSCODE_DEV, GITHUB_TOKEN, ...rest } = process.env;
  // An empty gallery: nothing is looked up in an extension marketplace.
  return { ...rest, HOME: home, EXTENSIONS_GALLERY: '{}' };
}

function lastLine(text) {
  return text.trim().split('\n').at(-1) ?? '';
}
