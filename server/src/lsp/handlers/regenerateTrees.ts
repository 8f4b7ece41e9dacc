import type { CancellationToken } from 'vscode-languageserver';
import { REGENERATE_TREES, type RegenerateTreesParameters, type RegenerateTreesResult } from '../../protocol.ts';
import { toProtocolEdits } from '../convert.ts';
import { NOT_OURS, NOT_READY } from '../refusals.ts';
import type { HandlerRecord } from './handlerRecord.ts';

/** On request, and on save where the setting `mapwright.regenerateTreesOnSave` is on. */
export const regenerateTrees: HandlerRecord = {
  name: REGENERATE_TREES,
  capabilities: {},
  register: ({ connection, session, runner }) => {
    connection.onRequest(REGENERATE_TREES, ({ uri }: RegenerateTreesParameters, token: CancellationToken) =>
      runner.onDocument<RegenerateTreesResult>(REGENERATE_TREES, uri, token, NOT_READY, async (view) => {
        const { regenerateTrees: regenerated } = await import('../../features/regenerateTrees.ts');
        const result = regenerated(view.analysis, () => token.isCancellationRequested);
        if (!result.ok) return { ok: false, message: result.error };
        return { ok: true, version: view.document.version, ...result.value, edits: toProtocolEdits(view.analysis.lines, result.value.edits) };
      }, NOT_OURS),
    );
    connection.onWillSaveTextDocumentWaitUntil(({ textDocument: { uri } }, token) =>
      runner.onDocument('textDocument/willSaveWaitUntil', uri, token, [], async (view) => {
        const { regenerateTreesOnSave } = await session.readEditorSettings(uri);
        if (!regenerateTreesOnSave || view.analysis.source.kind !== 'json') return [];
        const { regenerateTrees: regenerated } = await import('../../features/regenerateTrees.ts');
        const result = regenerated(view.analysis, () => token.isCancellationRequested);
        // What cannot be rebuilt is a finding of its own; a save asks for no message.
        return result.ok ? toProtocolEdits(view.analysis.lines, result.value.edits) : [];
      }),
    );
  },
};
