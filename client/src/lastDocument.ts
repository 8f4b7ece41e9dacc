import { window, type Disposable, type TextDocument } from 'vscode';

/** Remembers which document of ours was active last: a walkthrough or the result of a dry-run may have the focus now. */
export interface LastDocument extends Disposable {
  /** Null when there was none or it is closed. */
  readonly get: () => TextDocument | null;
  /** A document turned out to be one of ours, perhaps after it became active. */
  readonly refresh: () => void;
}

/** @param isOurs whether a document is one of ours */
export function followLastDocument(isOurs: (document: TextDocument) => boolean): LastDocument {
  let last: TextDocument | null = null;
  const refresh = (): void => {
    const document = window.activeTextEditor?.document;
    if (document !== undefined && isOurs(document)) last = document;
  };
  refresh();
  const subscription = window.onDidChangeActiveTextEditor(refresh);
  return { get: () => (last === null || last.isClosed ? null : last), refresh, dispose: () => void subscription.dispose() };
}
