import type { CancellationToken } from 'vscode-languageserver';
import { LIST_CASES, RUN_CASES, type ListCasesParameters, type ListCasesResult, type RunCasesParameters, type RunCasesResult } from '../../protocol.ts';
import { NOT_READY } from '../refusals.ts';
import type { HandlerRecord } from './handlerRecord.ts';

/** Cases documents, for the Test Explorer. */
export const cases: HandlerRecord = {
  name: RUN_CASES,
  capabilities: {},
  register: (context) => {
    const { connection, runner } = context;
    connection.onRequest(LIST_CASES, ({ uri }: ListCasesParameters, token: CancellationToken) =>
      runner.run<ListCasesResult>(LIST_CASES, token, NOT_READY, async () => (await import('../playCases.ts')).listCases(context, uri)),
    );
    connection.onRequest(RUN_CASES, async (parameters: RunCasesParameters, token: CancellationToken): Promise<RunCasesResult> => {
      // What was run before a cancellation is an answer, too, so the request itself is not given up.
      const { playCases } = await import('../playCases.ts');
      return playCases(context, parameters, () => token.isCancellationRequested);
    });
  },
};
