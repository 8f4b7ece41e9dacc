// Opens the Qlik Cloud example in VS Code with the extension built from this folder.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = spawnSync(process.execPath, ['.build/build.mjs', '--development'], { cwd: root, stdio: 'inherit' });
if (built.status !== 0) {
  console.error('The build did not work. "npm start" installs what it needs.');
  process.exit(1);
}
const words = [`--extensionDevelopmentPath=${root}`, path.join(root, 'examples/qlik-cloud')];
const { error, status } = spawnSync('code', words, { stdio: 'inherit', shell: process.platform === 'win32' });
if (error !== undefined || (status !== 0 && status !== null)) {
  console.log('The command "code" is not there. Do this instead:');
  console.log('1. In VS Code, run "Shell Command: Install \'code\' command in PATH" from the palette, and "npm run vscode" again; or');
  console.log('2. run "npm run package" and, in VS Code, "Extensions: Install from VSIX…" with the file that it makes;');
  console.log(`   then open the folder ${path.join('examples', 'qlik-cloud')}.`);
}
