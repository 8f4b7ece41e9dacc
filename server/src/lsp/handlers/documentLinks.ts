import { toRange } from '../convert.ts';
import type { HandlerRecord } from './handlerRecord.ts';

export const documentLink: HandlerRecord = {
  name: 'textDocument/documentLink',
  capabilities: { documentLinkProvider: {} },
  register: ({ connection, runner }) => {
    connection.onDocumentLinks((parameters, token) =>
      runner.onDocument('textDocument/documentLink', parameters.textDocument.uri, token, [], async (view) => {
        const { documentLinks } = await import('../../features/documentLinks.ts');
        return documentLinks(view.analysis).map(({ span, url, title }) => ({ range: toRange(view.analysis.lines, span), target: url, tooltip: title }));
      }),
    );
  },
};
