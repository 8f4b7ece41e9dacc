import { changedLineIndex, lineIndexOf, offsetAt, type LineIndex, type Position } from '../base/lineIndex.ts';

/** A document as the client has it open. A new one is made for each version: analysis is cached by it. */
export interface OpenTextDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
  readonly lines: LineIndex;
}

/** A change as the protocol sends it: a range and its new text, or the whole new text. */
export interface ContentChange {
  readonly range?: { readonly start: Position; readonly end: Position };
  readonly text: string;
}

/** A document that was just opened. */
export function openTextDocument(uri: string, languageId: string, version: number, text: string): OpenTextDocument {
  return { uri, languageId, version, text, lines: lineIndexOf(text) };
}

/** The document after changes, each of which refers to the text that the one before it left. */
export function changedTextDocument(document: OpenTextDocument, changes: readonly ContentChange[], version: number): OpenTextDocument {
  let { text, lines } = document;
  for (const { range, text: newText } of changes) {
    if (range === undefined) {
      text = newText;
      lines = lineIndexOf(text);
      continue;
    }
    const replaced = { start: offsetAt(lines, range.start), end: offsetAt(lines, range.end) };
    text = text.slice(0, replaced.start) + newText + text.slice(replaced.end);
    lines = changedLineIndex(lines, text, replaced, newText.length);
  }
  return { ...document, text, lines, version };
}
