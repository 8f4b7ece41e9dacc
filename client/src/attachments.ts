import type { TextDocument, Uri } from 'vscode';
import { DidCloseTextDocumentNotification, DidOpenTextDocumentNotification, DocumentDiagnosticRequest, type BaseLanguageClient } from 'vscode-languageclient';

/** The documents that the server knows. Every other JSON document stays between VS Code and itself. */
export interface Attachments {
  readonly has: (uri: Uri) => boolean;
  /** The version with which the server was told about a document, or null while it was not. */
  readonly openedVersion: (uri: Uri) => number | null;
  /** A document is ours from now on. */
  readonly add: (document: TextDocument) => void;
  /** Tells the server about a document that was open before it became ours. */
  readonly openLate: (document: TextDocument) => void;
  /** The server is being told that a document is open. */
  readonly opened: (document: TextDocument) => void;
  /** The server is being told that a document is closed. */
  readonly closed: (document: TextDocument) => void;
  /** A document is no longer ours; the server forgets it. */
  readonly remove: (document: TextDocument) => void;
  /** The server is gone and with it what it knew. */
  readonly serverStopped: () => void;
}

/**
 * Attachments of a client that is created afterwards. Late notifications go through the client's own features, so that
 * it pulls diagnostics, or drops them, as if the editor had opened or closed the document.
 */
export function createAttachments(client: () => BaseLanguageClient): Attachments {
  const ours = new Set<string>();
  const opened = new Map<string, number>();
  const key = (uri: Uri): string => uri.toString();
  return {
    has: (uri) => ours.has(key(uri)),
    openedVersion: (uri) => opened.get(key(uri)) ?? null,
    add: (document) => void ours.add(key(document.uri)),
    openLate: (document) => {
      if (document.isClosed || !ours.has(key(document.uri)) || opened.has(key(document.uri))) return;
      void client().getFeature(DidOpenTextDocumentNotification.method).getProvider(document)?.send(document);
    },
    opened: (document) => {
      opened.set(key(document.uri), document.version);
      // The client may have been answered "no findings" for this version while it was not ours, and would not ask again.
      client().getFeature(DocumentDiagnosticRequest.method).getProvider(document)?.forget(document);
    },
    closed: (document) => void opened.delete(key(document.uri)),
    remove: (document) => {
      ours.delete(key(document.uri));
      if (opened.has(key(document.uri))) void client().getFeature(DidCloseTextDocumentNotification.method).getProvider(document)?.send(document);
    },
    serverStopped: () => opened.clear(),
  };
}
