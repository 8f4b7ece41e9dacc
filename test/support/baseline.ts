import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';

/**
 * Demands that a text equals the recorded baseline. With UPDATE in the environment a different or absent baseline is
 * rewritten first; it then has to be read and judged before it is kept.
 *
 * @param file absolute path of the baseline
 * @param actual the text as it is now
 */
export function expectBaseline(file: string, actual: string): void {
  const recorded = existsSync(file) ? readFileSync(file, 'utf8') : null;
  if (process.env['UPDATE'] !== undefined && recorded !== actual) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, actual);
    return;
  }
  const name = path.basename(file);
  expect(recorded, `${name} does not exist: run with UPDATE=1 and review it`).not.toBeNull();
  expect(actual, `${name} differs: if the change is meant, run with UPDATE=1 and review it`).toBe(recorded);
}
