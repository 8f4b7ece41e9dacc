import { DocumentFormattingRequest } from 'vscode-languageserver';
import { toProtocolEdits } from '../convert.ts';
import type { HandlerRecord } from './handlerRecord.ts';

/**
 * Formats mapping files. It is registered for them alone where the client can: announced for all, it would be a second
 * formatter for JSON (design 6).
 */
export const formatting: HandlerRecord = {
  name: 'textDocument/formatting',
  capabilities: {},
  capabilitiesFor: ({ textDocument }) => (textDocument?.formatting?.dynamicRegistration === true ? {} : { documentFormattingProvider: true }),
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
  initialized: ({ connection }, { textDocument }) => {
    if (textDocument?.formatting?.dynamicRegistration === true) {
      void connection.client.register(DocumentFormattingRequest.type, { documentSelector: [{ language: 'entra-mapping' }] });
    }
  },
};
