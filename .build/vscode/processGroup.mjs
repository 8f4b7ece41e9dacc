import { spawn, spawnSync } from 'node:child_process';
import { waitFor } from './waitFor.mjs';

const windows = process.platform === 'win32';
const graceToEnd = 15_000;

/**
 * Starts a program whose children can be stopped with it.
 * @param {string} command
 * @param {readonly string[]} arguments_
 * @param {{env?: NodeJS.ProcessEnv, onOutput: (text: string) => void}} options onOutput takes standard output and error
 * @returns {{ended: () => {code: number | null, signal: string | null, error?: Error} | undefined, stop: () => Promise<void>}}
 */
export function startGroup(command, arguments_, { env = process.env, onOutput }) {
  let end;
  const child = spawn(command, arguments_, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: !windows });
  child.stdout.setEncoding('utf8').on('data', onOutput);
  child.stderr.setEncoding('utf8').on('data', onOutput);
  child.once('error', (error) => { end ??= { code: null, signal: null, error }; });
  child.once('close', (code, signal) => { end ??= { code, signal }; });
  return {
    ended: () => end,
    async stop() {
      if (child.pid === undefined) return;
      if (end === undefined) {
        signalGroup(child.pid, 'SIGTERM');
        await waitFor(`${command} to end`, () => end, graceToEnd).catch(() => undefined);
      }
      // What ignored the request, and what outlived its parent.
      signalGroup(child.pid, 'SIGKILL');
    },
  };
}

/** Reaches only the group that startGroup made. */
function signalGroup(pid, signal) {
  if (windows) {
    spawnSync('taskkill', ['/PID', String(pid), '/T', ...(signal === 'SIGKILL' ? ['/F'] : [])], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch {
    // The group is gone already.
  }
}
