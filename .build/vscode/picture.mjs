import fs from 'node:fs';
import path from 'node:path';
import { HarnessFailure } from './failure.mjs';

/**
 * A part of the screen: what a locator finds first, or a rectangle in CSS pixels.
 * @typedef {import('playwright-core').Locator | {x: number, y: number, width: number, height: number}} Part
 */

// A page with a dozen pictures has to load quickly, and a repository keeps every version of them.
const largest = 150_000;

/**
 * Writes a picture of the smallest rectangle that holds some parts of the screen.
 * @param {import('playwright-core').Page} page
 * @param {string} file a PNG, made or replaced
 * @param {readonly Part[]} parts
 * @throws {HarnessFailure} when a part is not on the screen or the picture is too large
 */
export async function takePicture(page, file, parts) {
  const boxes = [];
  for (const part of parts) boxes.push(await boxOf(part, file));
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  fs.mkdirSync(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file, clip: { x: left, y: top, width: right - left, height: bottom - top }, animations: 'disabled' });
  for (const part of parts) await boxOf(part, file);
  const { size } = fs.statSync(file);
  if (size > largest) throw new HarnessFailure(`${file} has ${size} bytes, more than ${largest}: show less of the screen.`);
}

async function boxOf(part, file) {
  if (!('boundingBox' in part)) return part;
  // A hover may close at any time; whoever waits for it has done so already.
  const box = await part.first().boundingBox({ timeout: 2_000 }).catch(() => null);
  if (box === null) throw new HarnessFailure(`${path.basename(file)} lacks a part: ${part} is not on the screen.`);
  return box;
}
