import type { CancellationToken } from 'vscode-languageserver';
import { COMPARE, type CompareParameters, type CompareResult } from '../../protocol.ts';
import type { HandlerRecord } from './handlerRecord.ts';

export const compare: HandlerRecord = {
  name: COMPARE,
  capabilities: {},
  register: (context) => {
    const { connection, runner } = context;
    connection.onRequest(COMPARE, (parameters: CompareParameters, token: CancellationToken) => {
      const broken: CompareResult = { ok: false, message: 'The comparison broke off. The output of the language server says more.' };
      return runner.run(COMPARE, token, broken, async () => {
        const { playCompare } = await import('../playCompare.ts');
        return playCompare(context, parameters, () => token.isCancellationRequested);
      });
    });
  },
};
