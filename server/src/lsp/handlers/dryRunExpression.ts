import { CancellationToken } from 'vscode-languageserver';
import { DRY_RUN_EXPRESSION, type DryRunExpressionParameters, type DryRunExpressionResult } from '../../protocol.ts';
import { NOT_OURS } from '../refusals.ts';
import type { HandlerRecord } from './handlerRecord.ts';

export const dryRunExpression: HandlerRecord = {
  name: DRY_RUN_EXPRESSION,
  capabilities: {},
  register: (context) => {
    const { connection, runner } = context;
    connection.onRequest(DRY_RUN_EXPRESSION, (parameters: DryRunExpressionParameters, token: CancellationToken) => {
      const broken: DryRunExpressionResult = { ok: false, message: 'The expression could not be tried out. The output of the language server says more.' };
      // A cancellation is answered with what was done until then.
      return runner.onDocument<DryRunExpressionResult>(DRY_RUN_EXPRESSION, parameters.uri, CancellationToken.None, broken, async (view) => {
        const { playExpression } = await import('../playExpression.ts');
        return playExpression(context, view, parameters, token);
      }, NOT_OURS);
    });
  },
};
