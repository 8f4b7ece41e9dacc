/** The text of one record in a JSON document, and the line where it begins, counted from 1. */
export interface JsonPiece {
  readonly text: string;
  readonly line: number;
}

/** Where the scan stands when the text is over. `foreign`: something that is neither a list nor an object. */
export type JsonScanState = 'complete' | 'open' | 'foreign' | 'tooDeep';

export interface JsonScan {
  readonly push: (chunk: string) => readonly JsonPiece[];
  readonly state: () => JsonScanState;
  /** The line that was read last. */
  readonly line: () => number;
  /** The line where the piece that is still open begins. */
  readonly openLine: () => number;
}

// Deeper than any directory object; what is deeper would only cost memory (design 9).
const DEEPEST = 10_000;

const QUOTE = 34;
const BACKSLASH = 92;
const LIST_OPEN = 91;
const LIST_CLOSE = 93;
const OBJECT_OPEN = 123;
const OBJECT_CLOSE = 125;
const COLON = 58;
const COMMA = 44;
const NEWLINE = 10;
const BYTE_ORDER_MARK = 0xfeff;

/**
 * Cuts a JSON document into its records without parsing it: the entries of the outer list, of the list that an outer object holds
 * under one of `listNames`, or else the outer objects themselves. Pieces may be broken JSON: brackets that do not fit close what
 * they can, and a line end closes a string, so that one broken record does not swallow the next.
 */
export function startScan(listNames: readonly string[]): JsonScan {
  let rest = '';
  let at = 0;
  let line = 1;
  let stopped: 'foreign' | 'tooDeep' | null = null;
  /** The closers that are due; the first belongs to the outer list or object. */
  let due: number[] = [];
  /** Inside the list whose entries are the records, this is its depth; 0 while it has not been found. */
  let listDepth = 0;
  let pieceStart = -1;
  let pieceLine = 1;
  let inString = false;
  let escaped = false;
  let stringStart = 0;
  let lastText = '';
  let afterColon = false;

  const push = (chunk: string): JsonPiece[] => {
    const pieces: JsonPiece[] = [];
    if (stopped !== null) return pieces;
    const text = rest + chunk;
    const finish = (end: number): void => {
      pieces.push({ text: text.slice(pieceStart, end), line: pieceLine });
      pieceStart = -1;
    };
    for (; at < text.length && stopped === null; at++) {
      const unit = text.charCodeAt(at);
      if (unit === NEWLINE) {
        line += 1;
        inString = false;
        escaped = false;
        continue;
      }
      if (inString) {
        if (escaped) escaped = false;
        else if (unit === BACKSLASH) escaped = true;
        else if (unit === QUOTE) {
          inString = false;
          if (due.length === 1 && listDepth === 0) lastText = text.slice(stringStart, at);
        }
        continue;
      }
      if (unit === 32 || unit === 13 || unit === 9 || unit === BYTE_ORDER_MARK) continue;
      if (due.length === 0) {
        // Behind the outer value of a wrapper object, nothing but further objects is of interest.
        if (unit === OBJECT_OPEN || unit === LIST_OPEN) {
          listDepth = unit === LIST_OPEN ? 1 : 0;
          due = [unit + 2];
          if (unit === OBJECT_OPEN) {
            pieceStart = at;
            pieceLine = line;
          }
        } else if (unit !== COMMA) stopped = 'foreign';
        continue;
      }
      const outside = listDepth > 0 && due.length === listDepth;
      if (outside && pieceStart >= 0 && (unit === COMMA || unit === LIST_CLOSE)) finish(at);
      if (outside && unit !== COMMA && unit !== LIST_CLOSE && pieceStart < 0) {
        pieceStart = at;
        pieceLine = line;
      }
      switch (unit) {
        case QUOTE:
          inString = true;
          stringStart = at + 1;
          afterColon = false;
          break;
        case COLON:
          afterColon = true;
          continue;
        case LIST_OPEN:
        case OBJECT_OPEN:
          if (unit === LIST_OPEN && due.length === 1 && listDepth === 0 && afterColon && listNames.includes(lastText)) {
            listDepth = 2;
            pieceStart = -1;
          }
          due.push(unit + 2);
          if (due.length > DEEPEST) stopped = 'tooDeep';
          break;
        case LIST_CLOSE:
        case OBJECT_CLOSE:
          closeBracket(unit);
          if (pieceStart >= 0 && (due.length === 0 || (listDepth > 0 && due.length <= listDepth))) finish(at + 1);
          break;
      }
      afterColon = false;
    }
    const keep = pieceStart >= 0 ? pieceStart : inString ? stringStart : at;
    rest = text.slice(keep);
    if (pieceStart >= 0) pieceStart = 0;
    stringStart -= keep;
    at -= keep;
    return pieces;
  };

  const closeBracket = (unit: number): void => {
    const fits = due.lastIndexOf(unit);
    // A closer inside the record list cannot close the list unless it is the list's own.
    if (fits < 0 || (listDepth > 0 && fits < listDepth - 1)) return;
    due.length = fits;
    if (listDepth > 0 && due.length < listDepth) listDepth = 0;
  };

  return {
    push,
    state: () => stopped ?? (due.length === 0 ? 'complete' : 'open'),
    line: () => line,
    openLine: () => (pieceStart >= 0 ? pieceLine : line),
  };
}
