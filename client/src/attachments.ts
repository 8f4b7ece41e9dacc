import type { TextDocument, Uri } from 'vscode';
import { DidCloseTextDocumentNotification, DidOpenTextDocumentNotification, type BaseLanguageClient } from 'vscode-languageclient';

/** The documents that the server knows. Every other JSON document stays between VS Code and itself. */
export interface Attachments {
  readonly has: (uri: Uri) => boolean;
  /** The version with which the server was told about a document, or null while it was not. */
  readonly openedVersion: (uri: Uri) => number | null;
  /** A document is ours from now on. */
  readonly add: (document: TextDocument) => void;
  /** Tells the server about a document that was open before it became ours. */
  readonly openLate: (document: TextDocument) => void;
  /** The client itself told the server. */
  readonly opened: (document: TextDocument) => void;
  /** A document is no longer ours; the server forgets it. */
  readonly remove: (document: TextDocument) => void;
  /** The server is gone and with it what it knew. */
  readonly serverStopped: () => void;
}

/** Attachments of a client that is created afterwards. */
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
      opened.set(key(document.uri), document.version);
      void client().sendNotification(DidOpenTextDocumentNotification.type, client().code2ProtocolConverter.asOpenTextDocumentParams(document));
    },
    opened: (document) => void opened.set(key(document.uri), document.version),
    remove: (document) => {
      ours.delete(key(document.uri));
      if (!opened.delete(key(document.uri))) return;
      void client().sendNotification(DidCloseTextDocumentNotification.type, client().code2ProtocolConverter.asCloseTextDocumentParams(document));
      client().diagnostics?.delete(document.uri);
    },
    serverStopped: () => opened.clear(),
  };
}
