// One start of an editor, in a process of its own: runTests has no deadline and no way to be stopped, a process has.
// The only argument is the start as JSON.
import { spawn } from 'node:child_process';
import { runTests } from '@vscode/test-electron';

const { executable, extension, entry, workspace, userData, extensions, workspaceTrust } = JSON.parse(process.argv[2]);
// A stop is meant for the editor, which cleans up and ends; this process ends after it.
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => {});

const launchArgs = [workspace, `--user-data-dir=${userData}`, `--extensions-dir=${extensions}`];

try {
  process.exitCode = workspaceTrust ? await runWithTrust() : await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: extension,
    extensionTestsPath: entry,
    launchArgs,
  });
} catch (error) {
  console.error(String(error));
  process.exitCode = 1;
}

/** runTests always turns workspace trust off, so the start that needs it is made by hand, with the rest of its flags. */
function runWithTrust() {
  const flags = [
    '--no-sandbox',
    '--disable-gpu-sandbox',
    '--disable-updates',
    '--skip-welcome',
    '--skip-release-notes',
    `--extensionTestsPath=${entry}`,
    `--extensionDevelopmentPath=${extension}`,
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(executable, [...launchArgs, ...flags], { stdio: 'inherit' });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
