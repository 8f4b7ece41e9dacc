import type { BaselineReport } from './checkedFile.ts';
import { counted } from './colours.ts';

/** What a baseline did, in lines for people: how much it hides, and what of it can go. */
export function baselineText({ name, known, gone }: BaselineReport): string {
  const hidden = `${counted(known, 'known finding')} not shown (${name}).\n`;
  if (gone.length === 0) return hidden;
  const lines = gone.map(({ path, code, place }) => `  ${path}  ${code}  ${place}\n`);
  const thing = gone.length === 1 ? '1 known finding is' : `${gone.length} known findings are`;
  return `${hidden}${thing} gone. To take them out: --baseline ${name} --write-baseline ${name}\n${lines.join('')}`;
}
