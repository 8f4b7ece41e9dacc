import path from 'node:path';
import { HarnessFailure } from './failure.mjs';
import { copyWorkspace } from './privateProfile.mjs';
import { withDeadline } from './waitFor.mjs';
import { openSession } from './workbenchSession.mjs';

/**
 * @typedef {{title: string, run: (session: import('./workbenchSession.mjs').Session) => Promise<void>}} Check
 * run throws when what it looks for is not there
 */

/**
 * Runs the checks of one file, in order, in a workbench of their own: each opening costs seconds, so a file shares one.
 * @param {object} options
 * @param {string} options.file the file of the checks
 * @param {readonly Check[] | undefined} options.checks what it exports
 * @param {import('./workbenchTheme.mjs').Theme} options.theme the one to check and to take pictures in
 * @param {number} options.port of the code-server
 * @param {ReturnType<import('./privateProfile.mjs').makePrivateProfile>} options.profile the one of the code-server
 * @param {string} options.extensionName what the extension is called where extensions are listed
 * @param {Record<string, any>} options.options of uiSuite.mjs
 * @returns {Promise<readonly {title: string, milliseconds: number, error?: string}[]>}
 */
export async function runCheckFile({ file, checks, theme, port, profile, extensionName, options }) {
  const chosen = (checks ?? []).filter(({ title }) => title.includes(options.grep));
  if (checks === undefined || checks.length === 0) throw new HarnessFailure(`${file} exports no checks.`);
  if (chosen.length === 0) return [];
  const { session, close } = await openSession({
    port,
    workspace: copyWorkspace(profile, options.workspace, `${path.basename(file, '.mjs')}-${theme.kind}`),
    settingsFile: profile.settingsFile,
    extensionName,
    theme,
    images: options.screenshots ? options.images : undefined,
  });
  const results = [];
  try {
    for (const check of chosen) results.push(await runCheck(check, session, options));
  } finally {
    await close();
  }
  return results;
}

async function runCheck({ title, run }, session, options) {
  const begun = Date.now();
  try {
    await withDeadline(`the check "${title}" to end`, run(session), options.deadline * 1000);
    const milliseconds = Date.now() - begun;
    console.log(`  ✓ ${title} (${milliseconds} ms)`);
    return { title, milliseconds };
  } catch (error) {
    const image = path.join(options.results, `ui-${title.replace(/[^\w]+/g, '-')}.png`);
    await session.page.screenshot({ path: image, timeout: 5_000 }).catch(() => undefined);
    const message = error instanceof HarnessFailure ? error.message : (error.stack ?? String(error));
    console.log(`  ✗ ${title}\n      ${message.replaceAll('\n', '\n      ')}\n      The screen is in ${image}.`);
    return { title, milliseconds: Date.now() - begun, error: message };
  }
}
