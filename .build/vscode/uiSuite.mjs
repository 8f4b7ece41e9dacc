// npm run test:ui: installs the packaged extension in code-server and runs the checks of test/vscode/ui in its workbench.
// npm run screenshots: the same with --screenshots.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureChromium } from './chromium.mjs';
import { installExtension, startCodeServer } from './codeServer.mjs';
import { HarnessFailure, runMain } from './failure.mjs';
import { readOptions } from './options.mjs';
import { packageExtension } from './packageExtension.mjs';
import { projectRoot, resultsFolder } from './paths.mjs';
import { makePrivateProfile } from './privateProfile.mjs';
import { runCheckFile } from './runCheckFile.mjs';
import { onStopSignal } from './stopSignals.mjs';

const defaults = {
  vsix: undefined,
  extension: projectRoot,
  checks: path.join(projectRoot, 'test/vscode/ui'),
  workspace: path.join(projectRoot, 'examples/qlik-cloud'),
  results: resultsFolder,
  images: path.join(projectRoot, 'client/media/screenshots'),
  deadline: '180',
  grep: '',
};

// Nothing beside what a picture is about, nothing that blinks, and no saving by itself, which a browser has on.
const plainWorkbench = {
  'breadcrumbs.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.stickyScroll.enabled': false,
  'files.autoSave': 'off',
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
};

/** Pictures are taken in both; without pictures one will do. */
const themes = [
  { name: 'Dark Modern', kind: 'dark' },
  { name: 'Light Modern', kind: 'light' },
];

await runMain(async () => {
  const options = readOptions('uiSuite.mjs', process.argv.slice(2), defaults, ['screenshots']);
  const files = findCheckFiles(options.checks);
  const { displayName } = JSON.parse(fs.readFileSync(path.join(options.extension, 'package.json'), 'utf8'));
  ensureChromium();
  fs.mkdirSync(options.results, { recursive: true });

  const profile = makePrivateProfile(plainWorkbench);
  let server;
  const results = [];
  const forgetSignals = onStopSignal(() => server?.stop());
  try {
    const vsix = options.vsix ?? path.join(profile.folder, 'extension.vsix');
    if (options.vsix === undefined) packageExtension(options.extension, vsix);
    installExtension({ ...profile, vsix });
    server = await startCodeServer({ ...profile, workspaceTrust: false, testDriver: false });
    for (const theme of options.screenshots ? themes : themes.slice(0, 1)) {
      for (const file of files) {
        const { checks } = await import(pathToFileURL(file).href);
        results.push(...(await runCheckFile({ file, checks, theme, port: server.port, profile, extensionName: displayName, options })));
      }
    }
  } finally {
    await server?.stop();
    forgetSignals();
    profile.remove();
  }
  const passed = results.filter((result) => result.error === undefined).length;
  const failed = results.length - passed;
  fs.writeFileSync(path.join(options.results, 'ui.json'), JSON.stringify({ passed, failed, results }, null, 2));
  console.log(`${passed} passed, ${failed} failed`);
  return passed > 0 && failed === 0 ? 0 : 1;
});

function findCheckFiles(folder) {
  const names = fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => name.endsWith('.mjs')).sort() : [];
  if (names.length === 0) throw new HarnessFailure(`There is no check to run: ${folder} holds no file that ends with .mjs.`);
  return names.map((name) => path.join(folder, name));
}
