import fs from 'node:fs';
import path from 'node:path';

/**
 * Finds a program as a shell would.
 * @param {readonly string[]} programs names, best first
 * @returns {string | undefined} the executable of the first that PATH holds
 */
export function onPath(programs) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return programs.flatMap((program) => folders.map((folder) => path.join(folder, program))).find(isExecutable);
}

function isExecutable(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}
