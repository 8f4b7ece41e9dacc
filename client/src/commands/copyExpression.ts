import { env, window } from 'vscode';
import { COPY_EXPRESSION, type CopyExpressionResult, type CursorParameters } from '../../../server/src/protocol.ts';
import type { ClientCommand } from './clientCommand.ts';
import { cursorForCommand } from './cursor.ts';

/** Copy Expression For The Portal: the expression at the cursor, unescaped and on one line. */
export const copyExpression: ClientCommand = async ({ client }) => {
  const cursor = cursorForCommand('copy it');
  if (cursor === null) return;
  const parameters: CursorParameters = { uri: cursor.document.uri.toString(), position: cursor.position };
  const result = await client.sendRequest<CopyExpressionResult>(COPY_EXPRESSION, parameters);
  if (!result.ok) {
    void window.showWarningMessage(result.message);
    return;
  }
  await env.clipboard.writeText(result.text);
  window.setStatusBarMessage(result.target === null ? 'Expression copied.' : `Expression for ${result.target} copied.`, 5_000);
};
