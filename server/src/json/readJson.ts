import { forEachLineStart } from '../base/lineIndex.ts';
import { closeAtEnd } from './closeContainer.ts';
import { duplicateKeys } from './duplicateKeys.ts';
import { createObjectTexts, type ObjectTexts } from './objectText.ts';
import type { JsonDocument } from './jsonDocument.ts';
import { readRegular } from './readRegular.ts';
import { EXPECT_VALUE, pushLineStart, report, type ReaderState } from './readerState.ts';
import { recover } from './recover.ts';
import { createTape } from './tape.ts';

/** So many irregular places make a text something else than JSON; reading on would only take time. */
const MOST_RECOVERIES = 1_000_000;
/** Printed manifests have a node on every 21 characters, minified ones on every 10. The tape grows when that is not enough. */
const CHARACTERS_A_NODE = 16;
const CHARACTERS_A_LINE = 24;
const ROOM_BEHIND_BYTES = 16;

/**
 * Reads a JSON text of any kind: right, half-typed, with comments, or no JSON at all. Never fails, never recurses,
 * and takes about as long as JSON.parse when the text is right.
 * @param text the document as the editor holds it; a byte order mark at its start is skipped
 * @param objectTexts the store of several documents, or of several versions of one
 */
export function readJson(text: string, objectTexts: ObjectTexts = createObjectTexts()): JsonDocument {
  const state = beginning(text);
  let recoveries = 0;
  while (readRegular(state)) {
    const at = state.byte - state.shift;
    if (++recoveries > MOST_RECOVERIES) {
      report(state, 'json/syntax', at, at + 1, 'Too much of this document is not JSON; the rest was not read.');
      noteLines(state, at, text.length);
      break;
    }
    const next = recover(state, at);
    noteLines(state, at, next);
    state.byte += utf8Length(text, at, next);
    state.shift = state.byte - next;
  }
  closeAtEnd(state);
  const lines = { starts: state.lineStarts.subarray(0, state.lineCount), length: text.length };
  const document = { text, tape: state.tape, count: state.count, lines, objectTexts, problems: state.problems };
  const problems = [...state.problems, ...duplicateKeys(document)];
  problems.sort((a, b) => a.span.start - b.span.start);
  return { ...document, problems };
}

function noteLines(state: ReaderState, from: number, to: number): void {
  forEachLineStart(state.text, from, to, (start) => pushLineStart(state, start));
}

function beginning(text: string): ReaderState {
  const { bytes, byteLength } = encode(text);
  const marked = text.charCodeAt(0) === 0xfeff;
  return {
    text, bytes, byteLength,
    byte: marked ? 3 : 0,
    shift: marked ? 2 : 0,
    tape: createTape(Math.ceil(text.length / CHARACTERS_A_NODE) + 64),
    count: 0, container: -1, depth: 0, expect: EXPECT_VALUE, comma: -1,
    problems: [], reported: new Map(),
    // The first line begins with the text.
    lineStarts: new Int32Array(Math.ceil(text.length / CHARACTERS_A_LINE) + 64), lineCount: 1,
  };
}

/** The text in UTF-8 with zeros behind it. Most texts are ASCII, so three bytes a character are tried last. */
function encode(text: string): { readonly bytes: Uint8Array; readonly byteLength: number } {
  const encoder = new TextEncoder();
  const bytes = new Uint8Array(text.length + (text.length >> 4) + ROOM_BEHIND_BYTES);
  const room = bytes.subarray(0, bytes.length - ROOM_BEHIND_BYTES);
  const { read, written } = encoder.encodeInto(text, room);
  if (read === text.length) return { bytes, byteLength: written };
  const larger = new Uint8Array(text.length * 3 + ROOM_BEHIND_BYTES);
  return { bytes: larger, byteLength: encoder.encodeInto(text, larger).written };
}

/** How many bytes a part of the text takes in UTF-8; half of a surrogate pair takes three, as TextEncoder writes it. */
function utf8Length(text: string, start: number, end: number): number {
  let length = end - start;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    length += unit < 0x800 ? 1 : 2;
    const isPair = unit >= 0xd800 && unit < 0xdc00 && at + 1 < end && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
    if (isPair) at++;
  }
  return length;
}
