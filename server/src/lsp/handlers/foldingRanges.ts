import { FoldingRangeKind, FoldingRangeRequest } from 'vscode-languageserver';
import { positionAt } from '../../base/lineIndex.ts';
import type { HandlerRecord } from './handlerRecord.ts';

/** Folds mapping files. Registered for them alone where the client can: JSON keeps the folds of the editor (design 6). */
export const foldingRanges: HandlerRecord = {
  name: 'textDocument/foldingRange',
  capabilities: {},
  capabilitiesFor: ({ textDocument }) => (textDocument?.foldingRange?.dynamicRegistration === true ? {} : { foldingRangeProvider: true }),
  register: ({ connection, session, runner }) => {
    connection.onFoldingRanges((parameters, token) =>
      runner.run('textDocument/foldingRange', token, [], async () => {
        const view = await session.view(parameters.textDocument.uri);
        if (view === null) return [];
        const { foldsOf } = await import('../../features/folding.ts');
        const { lines } = view.analysis;
        return foldsOf(view.analysis).map(({ span, kind }) => ({
          startLine: positionAt(lines, span.start).line,
          endLine: positionAt(lines, span.end).line,
          kind: kind === 'comment' ? FoldingRangeKind.Comment : FoldingRangeKind.Region,
        }));
      }),
    );
  },
  initialized: ({ connection }, { textDocument }) => {
    if (textDocument?.foldingRange?.dynamicRegistration === true) {
      void connection.client.register(FoldingRangeRequest.type, { documentSelector: [{ language: 'entra-mapping' }] });
    }
  },
};
