import fs from 'node:fs';
import { HarnessFailure } from './failure.mjs';

const restrictedSuffix = '.restricted.test.ts';
const suiteSuffix = '.test.ts';

/**
 * One start of the editor and the suites it runs. Each costs about fifteen seconds, so there are as few as can be.
 * @typedef {{name: string, workspaceTrust: boolean, files: readonly string[]}} Start
 * workspaceTrust false: every folder is trusted; true: the folder is not trusted, and the editor is in restricted mode
 */

/**
 * @param {string} suites folder of the suites; a name that ends with .restricted.test.ts runs in restricted mode
 * @returns {readonly Start[]}
 */
export function findStarts(suites) {
  const files = fs.existsSync(suites) ? fs.readdirSync(suites).filter((file) => file.endsWith(suiteSuffix)).sort() : [];
  if (files.length === 0) throw new HarnessFailure(`There is no suite to run: ${suites} holds no file that ends with ${suiteSuffix}.`);
  const isRestricted = (file) => file.endsWith(restrictedSuffix);
  return [
    { name: 'workspace', workspaceTrust: false, files: files.filter((file) => !isRestricted(file)) },
    { name: 'restricted', workspaceTrust: true, files: files.filter(isRestricted) },
  ].filter((start) => start.files.length > 0);
}
