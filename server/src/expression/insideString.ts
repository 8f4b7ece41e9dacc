import { characterName, invisibleKind } from './characters.ts';
import type { Scanner } from './tokens.ts';

/**
 * Reports what is suspicious between the quotation marks of a string: escapes that are not documented, and characters
 * that cannot be seen. The latter carry no edit here, since they may be meant: it is the user's text.
 * @param start offset of the opening quotation mark
 * @param end offset of the closing one
 */
export function reportInsideString(scanner: Scanner, start: number, end: number): void {
  const { text, problems } = scanner;
  for (let at = start + 1; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 92) {
      const next = text.charCodeAt(at + 1);
      if (at + 1 < end && (next === 34 || next === 92)) at++;
      else {
        problems.push({
          code: 'expr/unknown-escape',
          span: { start: at, end: Math.min(at + 2, end) },
          edits: [{ span: { start: at, end: at }, newText: '\\' }],
          detail: at + 1 < end ? text.charAt(at + 1) : '',
        });
      }
    } else if ((unit > 126 || unit < 32) && invisibleKind(unit) !== null && !joins(text, at)) {
      let last = at + 1;
      while (last < end && text.charCodeAt(last) === unit) last++;
      problems.push({ code: 'expr/invisible-character', span: { start: at, end: last }, detail: characterName(unit) });
      at = last - 1;
    }
  }
}

/** Zero-width joiners belong to the spelling of some scripts and emoji; only beside ASCII are they surely stray. */
function joins(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit !== 0x200c && unit !== 0x200d) return false;
  return text.charCodeAt(at - 1) > 127 && text.charCodeAt(at + 1) > 127;
}
