import type { CancellationToken } from 'vscode-languageserver';
import type { DocumentView } from './documentViewer.ts';
import type { OpenTextDocument } from './textDocument.ts';

/** The views of open documents, each made once for a version, and who waits for which version. */
export interface DocumentViews {
  /** The view of a version of a document. */
  readonly of: (document: OpenTextDocument) => Promise<DocumentView | null>;
  /** Notes that a request is about this very version, so that the work on it is not given up before the request is. */
  readonly claim: (document: OpenTextDocument, token: CancellationToken) => void;
  /** Whether anybody waits for a version; an older one is of no use to others than those who asked for it. */
  readonly isWanted: (document: OpenTextDocument) => boolean;
  /** Makes all views anew. */
  readonly forget: () => void;
}

/**
 * @param current the open documents of the newest versions, by URI
 * @param versionOf what a view hangs on beside the document's own text
 * @param look makes a view
 */
export function createDocumentViews(current: ReadonlyMap<string, OpenTextDocument>, versionOf: (document: OpenTextDocument) => string, look: (document: OpenTextDocument) => Promise<DocumentView | null>): DocumentViews {
  let views = new WeakMap<OpenTextDocument, { readonly version: string; readonly view: Promise<DocumentView | null> }>();
  const claims = new WeakMap<OpenTextDocument, readonly CancellationToken[]>();
  return {
    of: (document) => {
      const version = versionOf(document);
      const known = views.get(document);
      if (known?.version === version) return known.view;
      const made = { version, view: look(document) };
      views.set(document, made);
      // A failure, such as a client that cannot read files just then, must not stay the answer for this version.
      made.view.catch(() => {
        if (views.get(document) === made) views.delete(document);
      });
      return made.view;
    },
    claim: (document, token) => void claims.set(document, [...(claims.get(document) ?? []), token].filter((claim) => !claim.isCancellationRequested)),
    isWanted: (document) => (current.get(document.uri) ?? document) === document || (claims.get(document) ?? []).some((claim) => !claim.isCancellationRequested),
    forget: () => {
      views = new WeakMap();
    },
  };
}
