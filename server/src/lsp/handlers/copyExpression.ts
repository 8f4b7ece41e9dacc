import type { CancellationToken } from 'vscode-languageserver';
import { offsetAt } from '../../base/lineIndex.ts';
import { COPY_EXPRESSION, type CopyExpressionResult, type CursorParameters } from '../../protocol.ts';
import { NOT_OURS, NOT_READY } from '../refusals.ts';
import type { HandlerRecord } from './handlerRecord.ts';

export const copyExpression: HandlerRecord = {
  name: COPY_EXPRESSION,
  capabilities: {},
  register: ({ connection, runner }) => {
    connection.onRequest(COPY_EXPRESSION, ({ uri, position }: CursorParameters, token: CancellationToken) =>
      runner.onDocument<CopyExpressionResult>(COPY_EXPRESSION, uri, token, NOT_READY, async (view) => {
        const { copyExpression: copied } = await import('../../features/copyExpression.ts');
        const result = copied(view.analysis, offsetAt(view.analysis.lines, position));
        return result.ok ? { ok: true, ...result.value } : { ok: false, message: result.error };
      }, NOT_OURS),
    );
  },
};
