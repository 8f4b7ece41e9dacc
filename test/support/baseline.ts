import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';

/**
 * Compares a text with the one kept in `file`, line by line, so that a failure shows what differs. With `UPDATE=1` in
 * the environment the file is written instead: look at the difference before keeping it.
 * @param file absolute path of the kept text
 */
export function expectBaseline(file: string, actual: string): void {
  if (process.env['UPDATE'] === '1') {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, actual);
    return;
  }
  if (!existsSync(file)) throw new Error(`${path.basename(file)} does not exist yet. Run the test with UPDATE=1 and check what it writes.`);
  expect(actual.split('\n')).toEqual(readFileSync(file, 'utf8').split('\n'));
}
