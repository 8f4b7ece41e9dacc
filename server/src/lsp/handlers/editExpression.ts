import type { CancellationToken } from 'vscode-languageserver';
import { offsetAt } from '../../base/lineIndex.ts';
import {
  EDIT_EXPRESSION,
  READ_EXPRESSION,
  WRITE_EXPRESSION,
  type CursorParameters,
  type EditExpressionResult,
  type ReadExpressionParameters,
  type ReadExpressionResult,
  type Refusal,
  type WriteExpressionParameters,
  type WriteExpressionResult,
} from '../../protocol.ts';
import { toProtocolEdits } from '../convert.ts';
import { expressionEditorOf, expressionUriOf } from '../expressionUri.ts';
import { NOT_OURS, NOT_READY } from '../refusals.ts';
import { nameOf } from '../uri.ts';
import type { HandlerRecord } from './handlerRecord.ts';

/** An expression of a manifest in an editor of its own: where it is, what it holds, and what saving it changes. */
export const editExpression: HandlerRecord = {
  name: EDIT_EXPRESSION,
  capabilities: {},
  register: ({ connection, session, runner }) => {
    connection.onRequest(EDIT_EXPRESSION, ({ uri, position }: CursorParameters, token: CancellationToken) =>
      runner.onDocument<EditExpressionResult>(EDIT_EXPRESSION, uri, token, NOT_READY, async (view) => {
        const { editableExpression } = await import('../../features/editExpression.ts');
        const place = editableExpression(view.analysis, offsetAt(view.analysis.lines, position));
        return place.ok ? { ok: true, expressionUri: expressionUriOf({ manifest: uri, place: place.value }) } : { ok: false, message: place.error };
      }, NOT_OURS),
    );
    connection.onRequest(READ_EXPRESSION, ({ expressionUri }: ReadExpressionParameters, token: CancellationToken) =>
      runner.run<ReadExpressionResult>(READ_EXPRESSION, token, NOT_READY, async () => {
        const found = await session.expression(expressionUri);
        if (found?.expression == null) return gone(expressionUri);
        const { expressionEditorText } = await import('../../features/expressionEditorText.ts');
        const { text } = found.expression.embedded;
        return { ok: true, expression: text, text: expressionEditorText(text) };
      }),
    );
    connection.onRequest(WRITE_EXPRESSION, ({ expressionUri, known, text }: WriteExpressionParameters, token: CancellationToken) =>
      runner.run<WriteExpressionResult>(WRITE_EXPRESSION, token, NOT_READY, async () => {
        const found = await session.expression(expressionUri);
        if (found?.expression == null) return gone(expressionUri);
        const { manifest, expression } = found;
        if (expression.embedded.text !== known) return { ok: false, message: 'The expression in the manifest has changed meanwhile, so it was not overwritten. Compare the two, then save again.' };
        const { writeExpression } = await import('../../features/editExpression.ts');
        const written = writeExpression(manifest.analysis, expression, text);
        if (!written.ok) return { ok: false, message: written.error };
        return { ok: true, version: manifest.document.version, edits: toProtocolEdits(manifest.analysis.lines, written.value.edits), expression: written.value.expression };
      }),
    );
  },
};

function gone(expressionUri: string): Refusal {
  const editor = expressionEditorOf(expressionUri);
  if (editor === null) return { ok: false, message: 'This address names no expression of a manifest.' };
  return { ok: false, message: `${nameOf(editor.manifest)} holds no expression for ${editor.place.target} any more. Undo what removed it, or copy your text and paste it where it belongs.` };
}
