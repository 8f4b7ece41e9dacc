import { Uri, ViewColumn, window, workspace, type TextDocument } from 'vscode';
import { EDIT_EXPRESSION, type CursorParameters, type EditExpressionResult } from '../../../server/src/protocol.ts';
import type { ClientCommand } from './clientCommand.ts';
import { cursorForCommand, passedCursor } from './cursor.ts';

/** Edit Expression: the expression at the cursor, unescaped and laid out, in an editor of its own beside the manifest. */
export const editExpression: ClientCommand = async ({ client }, argument) => {
  const cursor = (await passedCursor(argument)) ?? cursorForCommand('edit it');
  if (cursor === null) return;
  const parameters: CursorParameters = { uri: cursor.document.uri.toString(), position: cursor.position };
  const result = await client.sendRequest<EditExpressionResult>(EDIT_EXPRESSION, parameters);
  if (!result.ok) {
    void window.showWarningMessage(result.message);
    return;
  }
  const document = await workspace.openTextDocument(Uri.parse(result.expressionUri));
  await window.showTextDocument(document, { viewColumn: columnOf(document) ?? ViewColumn.Beside, preview: false });
};

/** The column in which a document is open already. */
function columnOf(document: TextDocument): ViewColumn | undefined {
  return window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
}
