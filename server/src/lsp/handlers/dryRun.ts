import type { CancellationToken } from 'vscode-languageserver';
import { DRY_RUN, type DryRunParameters, type DryRunResult } from '../../protocol.ts';
import type { HandlerRecord } from './handlerRecord.ts';

export const dryRun: HandlerRecord = {
  name: DRY_RUN,
  capabilities: {},
  register: (context) => {
    const { connection, runner } = context;
    connection.onRequest(DRY_RUN, (parameters: DryRunParameters, token: CancellationToken) => {
      const broken: DryRunResult = { ok: false, message: 'The dry-run broke off. The output of the language server says more.' };
      return runner.run(DRY_RUN, token, broken, async () => {
        const { playDryRun } = await import('../playDryRun.ts');
        return playDryRun(context, parameters, () => token.isCancellationRequested);
      });
    });
  },
};
