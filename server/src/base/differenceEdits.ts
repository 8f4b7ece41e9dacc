import type { TextEdit } from './textEdit.ts';

/**
 * Edits that turn one text into another and leave unchanged lines alone, so that cursors, folds and comments
 * in them stay. Lines are compared; within a long change the common lines are found greedily.
 */
export function differenceEdits(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const oldLines = linesOf(before);
  const newLines = linesOf(after);
  const edits: TextEdit[] = [];
  let oldAt = 0;
  let newAt = 0;
  let offset = 0;
  while (oldAt < oldLines.length || newAt < newLines.length) {
    if (oldAt < oldLines.length && oldLines[oldAt] === newLines[newAt]) {
      offset += (oldLines[oldAt] ?? '').length;
      oldAt++;
      newAt++;
      continue;
    }
    const [skipOld, skipNew] = nextCommon(oldLines, oldAt, newLines, newAt);
    const removed = oldLines.slice(oldAt, oldAt + skipOld).join('');
    edits.push({ span: { start: offset, end: offset + removed.length }, newText: newLines.slice(newAt, newAt + skipNew).join('') });
    offset += removed.length;
    oldAt += skipOld;
    newAt += skipNew;
  }
  return edits;
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}

// How far to look for a line that stands in both texts again; deleting a mapping of a manifest skips some 40 lines.
const FURTHEST = 3_000;
// A closing brace alone says nothing; a run of equal lines does.
const RUN = 3;

/** How many old and new lines to pass over until the texts agree again. */
function nextCommon(oldLines: readonly string[], oldAt: number, newLines: readonly string[], newAt: number): readonly [number, number] {
  const furthest = Math.min(FURTHEST, oldLines.length - oldAt + (newLines.length - newAt));
  for (let distance = 1; distance <= furthest; distance++) {
    for (let skipNew = 0; skipNew <= distance; skipNew++) {
      const skipOld = distance - skipNew;
      if (agree(oldLines, oldAt + skipOld, newLines, newAt + skipNew)) return [skipOld, skipNew];
      if (skipNew > 64 && skipOld > 64) break;
    }
  }
  return [oldLines.length - oldAt, newLines.length - newAt];
}

function agree(oldLines: readonly string[], oldAt: number, newLines: readonly string[], newAt: number): boolean {
  for (let at = 0; at < RUN; at++) {
    const oldLine = oldLines[oldAt + at];
    const newLine = newLines[newAt + at];
    if (oldLine !== newLine) return false;
    if (oldLine === undefined) return at > 0 || (oldAt >= oldLines.length && newAt >= newLines.length);
  }
  return true;
}
