import type { CancellationToken } from 'vscode-languageserver';
import { RUNBOOK, type RunbookParameters, type RunbookResult } from '../../protocol.ts';
import { NOT_OURS, NOT_READY } from '../refusals.ts';
import type { HandlerRecord } from './handlerRecord.ts';

export const runbook: HandlerRecord = {
  name: RUNBOOK,
  capabilities: {},
  register: ({ connection, runner }) => {
    connection.onRequest(RUNBOOK, ({ uri }: RunbookParameters, token: CancellationToken) =>
      runner.onDocument<RunbookResult>(RUNBOOK, uri, token, NOT_READY, async ({ analysis, reopen, findingsIn }) => {
        if ((analysis.model?.rules ?? []).length === 0) return { ok: false, message: 'This document holds no mappings, so there is nothing to click.' };
        const [{ buildRunbook }, { fittedToProfile }, { runbookMarkdown }] = await Promise.all([import('../../runbook/buildRunbook.ts'), import('../../runbook/fitted.ts'), import('../../runbook/runbookMarkdown.ts')]);
        const wanted = fittedToProfile(analysis, reopen, findingsIn);
        return { ok: true, markdown: runbookMarkdown(buildRunbook({ now: analysis, wanted: wanted.analysis, left: wanted.left, trial: null })) };
      }, NOT_OURS),
    );
  },
};
