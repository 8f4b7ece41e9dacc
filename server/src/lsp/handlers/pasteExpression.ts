import type { CancellationToken } from 'vscode-languageserver';
import { offsetAt } from '../../base/lineIndex.ts';
import { PASTE_EXPRESSION, type PasteExpressionParameters, type PasteExpressionResult } from '../../protocol.ts';
import { toProtocolEdits } from '../convert.ts';
import { NOT_OURS, NOT_READY } from '../refusals.ts';
import type { HandlerRecord } from './handlerRecord.ts';

export const pasteExpression: HandlerRecord = {
  name: PASTE_EXPRESSION,
  capabilities: {},
  register: ({ connection, runner }) => {
    connection.onRequest(PASTE_EXPRESSION, ({ uri, position, text }: PasteExpressionParameters, token: CancellationToken) =>
      runner.onDocument<PasteExpressionResult>(PASTE_EXPRESSION, uri, token, { ...NOT_READY, unescaped: null }, async (view) => {
        const { pasteExpression: pasted } = await import('../../features/pasteExpression.ts');
        const { lines } = view.analysis;
        const result = pasted(view.analysis, offsetAt(lines, position), text);
        if (!result.ok) return { ok: false, ...result.error };
        return { ok: true, target: result.value.target, version: view.document.version, edits: toProtocolEdits(lines, result.value.edits) };
      }, { ...NOT_OURS, unescaped: null }),
    );
  },
};
