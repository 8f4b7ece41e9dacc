import { toProtocolEdits } from '../convert.ts';
import { forMappingFiles } from './forMappingFiles.ts';
import type { HandlerRecord } from './handlerRecord.ts';

/** Formats mapping files. */
export const formatting: HandlerRecord = {
  name: 'textDocument/formatting',
  ...forMappingFiles({ method: 'textDocument/formatting', client: ({ textDocument }) => textDocument?.formatting, announced: { documentFormattingProvider: true } }),
  register: ({ connection, session, runner }) => {
    connection.onDocumentFormatting((parameters, token) =>
      runner.run('textDocument/formatting', token, [], async () => {
        const view = await session.view(parameters.textDocument.uri);
        if (view === null) return [];
        const { formattingEdits } = await import('../../features/formatting.ts');
        return toProtocolEdits(view.analysis.lines, formattingEdits(view.analysis));
      }),
    );
  },
};
