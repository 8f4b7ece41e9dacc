// npm run test:web: runs the checks of test/vscode/web, which start what is built for the browser in a headless Chromium.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureChromium, openPage } from './chromium.mjs';
import { HarnessFailure, runMain } from './failure.mjs';
import { serveFolder } from './loopbackSite.mjs';
import { readOptions } from './options.mjs';
import { projectRoot, resultsFolder } from './paths.mjs';
import { withDeadline } from './waitFor.mjs';

const defaults = {
  extension: projectRoot,
  checks: path.join(projectRoot, 'test/vscode/web'),
  results: resultsFolder,
  deadline: '120',
  grep: '',
};

/**
 * @typedef {{title: string, run: (session: {page: import('playwright-core').Page, origin: string}) => Promise<void>}} Check
 * run throws when an answer is wrong; origin serves the files of the extension
 */

await runMain(async () => {
  const options = readOptions('webSuite.mjs', process.argv.slice(2), defaults);
  const files = fs.existsSync(options.checks) ? fs.readdirSync(options.checks).filter((name) => name.endsWith('.mjs')).sort() : [];
  if (files.length === 0) throw new HarnessFailure(`There is no check to run: ${options.checks} holds no file that ends with .mjs.`);
  const { browser = 'index.js' } = JSON.parse(fs.readFileSync(path.join(options.extension, 'package.json'), 'utf8'));
  const built = path.join(options.extension, browser);
  if (!fs.existsSync(built)) throw new HarnessFailure(`The extension is not built: ${built} is missing; run npm run build first.`);
  ensureChromium();
  fs.mkdirSync(options.results, { recursive: true });

  const site = await serveFolder(options.extension);
  const results = [];
  try {
    for (const file of files) {
      const { checks } = await import(pathToFileURL(path.join(options.checks, file)).href);
      for (const check of checks.filter(({ title }) => title.includes(options.grep))) results.push(await runCheck(check, site.origin, options.deadline));
    }
  } finally {
    await site.close();
  }
  const failed = results.filter(({ error }) => error !== undefined).length;
  const passed = results.length - failed;
  fs.writeFileSync(path.join(options.results, 'web.json'), JSON.stringify({ passed, failed, results }, null, 2));
  console.log(`${passed} passed, ${failed} failed`);
  return passed > 0 && failed === 0 ? 0 : 1;
});

/** Each check has a browser of its own, so that none meets the workers of another. */
async function runCheck({ title, run }, origin, deadline) {
  const begun = Date.now();
  const { page, close } = await openPage();
  const faults = [];
  const note = (text) => { if (isOurs(text, origin)) faults.push(text.split('\n', 8).join('\n')); };
  page.on('pageerror', (error) => note(String(error.stack)));
  page.on('console', (message) => { if (message.type() === 'error') note(message.text()); });
  try {
    await page.goto(origin);
    await withDeadline(`the check "${title}" to end`, run({ page, origin }), deadline * 1000);
    const milliseconds = Date.now() - begun;
    console.log(`  ✓ ${title} (${milliseconds} ms)`);
    return { title, milliseconds };
  } catch (error) {
    const message = [error instanceof HarnessFailure ? error.message : (error.stack ?? String(error)), ...faults.slice(0, 5)].join('\n');
    console.log(`  ✗ ${title}\n      ${message.replaceAll('\n', '\n      ')}`);
    return { title, milliseconds: Date.now() - begun, error: message };
  } finally {
    await close();
  }
}

/** A workbench complains about much that is none of ours. */
function isOurs(text, origin) {
  return text.includes(origin) || /mapwright|textDocument/i.test(text);
}
