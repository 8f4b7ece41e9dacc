import { Position, Uri, window, workspace, type TextDocument } from 'vscode';
import type { DocumentPosition } from '../../../server/src/protocol.ts';

/** A document and the one place in it that a command is about. */
export interface Cursor {
  readonly document: TextDocument;
  readonly position: Position;
}

/**
 * The cursor of the active editor.
 * @param what what to do at it, as the end of "Put the cursor on an expression, then"
 * @returns null after telling the user what is amiss
 */
export function cursorForCommand(what: string): Cursor | null {
  const editor = window.activeTextEditor;
  if (editor === undefined) {
    void window.showInformationMessage(`Put the cursor on an expression, then ${what}.`);
    return null;
  }
  const { document, selections, selection } = editor;
  if (selections.length > 1) {
    void window.showInformationMessage(`There are ${selections.length} cursors, and one expression can be taken at a time. Leave one cursor, then ${what}.`);
    return null;
  }
  return { document, position: selection.active };
}

/** The place that a light bulb or a code lens passes; null when the command comes from elsewhere. */
export async function passedCursor(argument: unknown): Promise<Cursor | null> {
  if (typeof argument !== 'object' || argument === null || !('uri' in argument) || !('position' in argument) || typeof argument.uri !== 'string') return null;
  const { line, character } = argument.position as DocumentPosition;
  return { document: await workspace.openTextDocument(Uri.parse(argument.uri)), position: new Position(line, character) };
}
