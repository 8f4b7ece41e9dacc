import { skipWhiteSpace, trimmedEnd } from './characters.ts';

const CODE = /[[("%,);]|-?\d|&H[0-9a-f]|[\p{L}_][\p{L}\p{N}_]*\s*\(/iuy;

/**
 * Where the missing quotation mark of a string belongs: before the first top-level comma or closing parenthesis
 * behind which everything up to `limit` reads as further arguments, else at the end.
 * @param start offset of the opening quotation mark
 * @param limit offset where the string ends at the latest: the line's end or the next string
 */
export function closingPlace(text: string, start: number, limit: number): number {
  let depth = 0;
  let place = -1;
  for (let at = start + 1; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 40) depth++;
    else if (unit === 41 && depth > 0) depth--;
    else if (unit === 41 || (unit === 44 && depth === 0)) {
      if (!continuesAsCode(text, at, limit)) place = -1;
      else if (place < 0) place = at;
    }
  }
  return place >= 0 ? place : trimmedEnd(text, start + 1, limit);
}

function continuesAsCode(text: string, at: number, limit: number): boolean {
  const next = skipWhiteSpace(text, at + 1);
  if (next >= limit) return true;
  if (text.charCodeAt(at) === 41) return ',);=<>&|+'.includes(text.charAt(next));
  CODE.lastIndex = next;
  return CODE.test(text);
}
