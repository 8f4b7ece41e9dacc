import { toRange } from '../convert.ts';
import type { HandlerRecord } from './handlerRecord.ts';

export const documentLink: HandlerRecord = {
  name: 'textDocument/documentLink',
  capabilities: { documentLinkProvider: {} },
  register: ({ connection, session, runner }) => {
    connection.onDocumentLinks((parameters, token) =>
      runner.run('textDocument/documentLink', token, [], async () => {
        const view = await session.view(parameters.textDocument.uri);
        if (view === null) return [];
        const { documentLinks } = await import('../../features/documentLinks.ts');
        return documentLinks(view.analysis).map(({ span, url, title }) => ({ range: toRange(view.analysis.lines, span), target: url, tooltip: title }));
      }),
    );
  },
};
