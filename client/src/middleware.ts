import type { TextDocument } from 'vscode';
import { vsdiag, type Middleware } from 'vscode-languageclient';
import type { Attachments } from './attachments.ts';

/** Lets through only what concerns our documents: the selector has to name all of JSON (design 6). */
export function middlewareFor(attachments: Attachments): Middleware {
  const ours = (document: TextDocument): boolean => attachments.has(document.uri);
  return {
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
    // Closing is told by the attachments, which also know documents that stopped being ours.
    didClose: () => Promise.resolve(),
    willSave: async (event, next) => {
      if (ours(event.document)) await next(event);
    },
    didSave: async (document, next) => {
      if (ours(document)) await next(document);
    },
    provideCompletionItem: (document, position, context, token, next) => (ours(document) ? next(document, position, context, token) : null),
    provideHover: (document, position, token, next) => (ours(document) ? next(document, position, token) : null),
    provideCodeActions: (document, range, context, token, next) => (ours(document) ? next(document, range, context, token) : null),
    provideDiagnostics: (document, previousResultId, token, next) => {
      const known = 'uri' in document ? attachments.has(document.uri) : attachments.has(document);
      return known ? next(document, previousResultId, token) : { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };
    },
  };
}
