import type { TextDocument } from 'vscode';
import { vsdiag, type Middleware } from 'vscode-languageclient';
import type { Attachments } from './attachments.ts';
import { providerGuards } from './providerGuards.ts';

/** Lets through only what concerns our documents: the selector has to name all of JSON (design 6). */
export function middlewareFor(attachments: Attachments): Middleware {
  const ours = (document: TextDocument): boolean => attachments.has(document.uri);
  return {
    ...providerGuards(ours),
    didOpen: async (document, next) => {
      if (!ours(document) || attachments.openedVersion(document.uri) !== null) return;
      attachments.opened(document);
      await next(document);
    },
    didChange: async (event, next) => {
      const version = attachments.openedVersion(event.document.uri);
      // The server got the text of this version when the document was opened late.
      if (version === null || event.document.version <= version) return;
      await next(event);
    },
    didClose: async (document, next) => {
      if (attachments.openedVersion(document.uri) === null) return;
      attachments.closed(document);
      await next(document);
    },
    willSave: async (event, next) => {
      if (ours(event.document)) await next(event);
    },
    willSaveWaitUntil: async (event, next) => (ours(event.document) ? next(event) : []),
    didSave: async (document, next) => {
      if (ours(document)) await next(document);
    },
    provideDiagnostics: (document, previousResultId, token, next) => {
      const uri = 'uri' in document ? document.uri : document;
      // A document that is ours but not yet open on the server is asked about when it has been opened.
      const known = attachments.has(uri) && attachments.openedVersion(uri) !== null;
      return known ? next(document, previousResultId, token) : { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };
    },
  };
}
