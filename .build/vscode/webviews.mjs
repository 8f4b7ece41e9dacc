import { waitFor } from './waitFor.mjs';

/**
 * Waits until one of the web views of the workbench, such as a rendered Markdown document, says something.
 * @param {import('playwright-core').Page} page
 * @param {string | RegExp} expected
 * @returns {Promise<string>} all that this web view says then
 */
export async function webviewText(page, expected) {
  return (await webviewThatSays(page, expected)).text;
}

/**
 * The same for a web view that is to be worked with.
 * @param {import('playwright-core').Page} page
 * @param {string | RegExp} expected
 * @returns {Promise<{frame: import('playwright-core').Frame, text: string}>}
 */
export async function webviewThatSays(page, expected) {
  return waitFor(`${expected} in a web view`, async () => {
    for (const frame of page.frames().slice(1)) {
      const text = await frame.locator('body').innerText({ timeout: 1_000 }).catch(() => '');
      if (typeof expected === 'string' ? text.includes(expected) : expected.test(text)) return { frame, text };
    }
    return undefined;
  }, 90_000);
}
