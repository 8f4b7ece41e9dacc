import { DocumentHighlightKind } from 'vscode-languageserver';
import { offsetAt } from '../../base/lineIndex.ts';
import { toRange } from '../convert.ts';
import type { HandlerRecord } from './handlerRecord.ts';

export const documentHighlights: HandlerRecord = {
  name: 'textDocument/documentHighlight',
  capabilities: { documentHighlightProvider: true },
  register: ({ connection, runner }) => {
    connection.onDocumentHighlight(({ textDocument, position }, token) =>
      runner.onDocument('textDocument/documentHighlight', textDocument.uri, token, [], async (view) => {
        const { highlightsAt } = await import('../../features/highlights.ts');
        const { lines } = view.analysis;
        return highlightsAt(view.analysis, offsetAt(lines, position)).map(({ span, access }) => ({
          range: toRange(lines, span),
          kind: access === 'write' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
        }));
      }),
    );
  },
};
