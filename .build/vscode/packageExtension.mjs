import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { HarnessFailure } from './failure.mjs';

/**
 * Packages an extension as users get it.
 * @param {string} extension its folder
 * @param {string} vsix the file to write
 */
export function packageExtension(extension, vsix) {
  const vsce = createRequire(import.meta.url).resolve('@vscode/vsce/vsce');
  const result = spawnSync(process.execPath, [vsce, 'package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', vsix], {
    cwd: extension,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (result.status === 0) return;
  const reason = `${result.stdout}\n${result.stderr}`.split('\n').find((line) => line.includes('ERROR')) ?? 'vsce gave no reason';
  throw new HarnessFailure(`The extension in ${extension} cannot be packaged: ${reason.trim()}`);
}
