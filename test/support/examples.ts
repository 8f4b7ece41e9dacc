import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The text of a file of examples/. */
export function example(name: string): string {
  return readFileSync(path.resolve(import.meta.dirname, '../../examples', name), 'utf8');
}
