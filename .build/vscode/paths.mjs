import path from 'node:path';

/** The folder that holds package.json. */
export const projectRoot = path.resolve(import.meta.dirname, '../..');

/** Logs, screenshots and reports of runs; git-ignored. */
export const resultsFolder = path.join(projectRoot, '.results');

/** Editors to test with; git-ignored. MAPWRIGHT_UNDER_TEST lets several checkouts share one. */
export const underTestFolder = path.resolve(process.env.MAPWRIGHT_UNDER_TEST ?? path.join(projectRoot, '.vscode-under-test'));

/** The executable that stands where `code` stands and drives code-server. */
export const codeShim = path.join(import.meta.dirname, 'codeShim.mjs');
