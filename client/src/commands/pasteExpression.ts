import { env, window } from 'vscode';
import { PASTE_EXPRESSION, type PasteExpressionParameters, type PasteExpressionResult } from '../../../server/src/protocol.ts';
import { applyAt } from './applyAt.ts';
import type { ClientCommand } from './clientCommand.ts';
import { cursorForCommand } from './cursor.ts';

/** Paste Expression Into Manifest: the clipboard in the place of the expression at the cursor, escaped, with its stored tree. */
export const pasteExpression: ClientCommand = async ({ client }) => {
  const cursor = cursorForCommand('paste one there');
  if (cursor === null) return;
  const { document, position } = cursor;
  const ask = (text: string): Promise<PasteExpressionResult> => {
    const parameters: PasteExpressionParameters = { uri: document.uri.toString(), position, text };
    return client.sendRequest<PasteExpressionResult>(PASTE_EXPRESSION, parameters);
  };
  let result = await ask(await env.clipboard.readText());
  if (!result.ok && result.unescaped !== null) {
    const instead = 'Paste Without The Escapes';
    if ((await window.showWarningMessage(result.message, instead)) !== instead) return;
    result = await ask(result.unescaped);
  }
  if (!result.ok) void window.showWarningMessage(result.message);
  else if (result.edits.length === 0) void window.showInformationMessage(`The mapping to ${result.target} says this already.`);
  else await applyAt(document, result.version, result.edits);
};
