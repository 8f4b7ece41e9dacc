import type { CancellationToken } from 'vscode-languageserver';
import type { AnalysedExpression } from '../analysis/analysedExpression.ts';
import { decodeText } from '../base/textEncoding.ts';
import type { LastSeen } from '../features/expressionPlace.ts';
import type { InitializationOptions } from '../protocol.ts';
import { mergedSettings } from '../settings/settings.ts';
import type { DocumentView, DocumentViewer } from './documentViewer.ts';
import { createDocumentViews } from './documentViews.ts';
import { defaultEditorSettings, type EditorSettings } from './editorSettings.ts';
import { expressionEditorOf } from './expressionUri.ts';
import { createSettingsStore, type SettingsStore } from './settingsStore.ts';
import type { ServerHost } from './serverHost.ts';
import { openTextDocument, type OpenTextDocument } from './textDocument.ts';

/** Everything the server knows between two messages. */
export interface Session {
  readonly documents: Map<string, OpenTextDocument>;
  readonly settings: SettingsStore;
  /** Profiles that the user chose for a document by command. */
  readonly chosenProfiles: Map<string, string>;
  options: InitializationOptions;
  /** Whether the client can show an action that is not possible, with the reason. */
  showsDisabledActions: boolean;
  /** Whether the client reads what the items of a completion list share once for all of them. */
  knowsItemDefaults: boolean;
  /** Whether the client carries out edits that create a file. */
  canCreateFiles: boolean;
  /** Reads the editor's settings for a document; they differ between the folders of a workspace. */
  readEditorSettings: (uri: string) => Promise<EditorSettings>;
  /** The view of an open document's current version; null when it is not open or none of ours. */
  readonly view: (uri: string) => Promise<DocumentView | null>;
  /**
   * Notes which version of a document a request is about, since its places are places in that version; to be called as the
   * request arrives. The function that it returns gives the view of that version, whatever was typed meanwhile.
   */
  readonly asOfNow: (uri: string, token: CancellationToken) => () => Promise<DocumentView | null>;
  /** What the editor of an expression is about, in the manifest as it is now; null when there is no such manifest. */
  readonly expression: (uri: string) => Promise<ExpressionInManifest | null>;
  /** The view of a document, open or not; null when there is none or it is none of ours. */
  readonly viewOf: (uri: string) => Promise<DocumentView | null>;
  /** Forgets all views, after something around the documents changed. */
  readonly forget: () => void;
}

/** An expression that has an editor of its own; null when the manifest does not hold it, or no longer. */
export interface ExpressionInManifest {
  readonly manifest: DocumentView;
  readonly expression: AnalysedExpression | null;
}

/** A fresh session; `readFile` reads what lies around the documents. */
export function createSession(options: InitializationOptions, readFile: (uri: string) => Promise<Uint8Array | null>, turns: Pick<ServerHost, 'now' | 'nextTurn'>): Session {
  // Documents that nobody has open, but that another one is about.
  const closed = new Map<string, Promise<DocumentView | null>>();
  const seen = new Map<string, LastSeen>();
  let viewer: Promise<DocumentViewer> | null = null;
  const settings = createSettingsStore(readFile);
  const session: Session = {
    documents: new Map(),
    settings,
    chosenProfiles: new Map(),
    options,
    showsDisabledActions: false,
    knowsItemDefaults: false,
    canCreateFiles: false,
    readEditorSettings: () => Promise.resolve(defaultEditorSettings),
    view: (uri) => {
      const document = session.documents.get(uri);
      return document === undefined ? Promise.resolve(null) : views.of(document);
    },
    asOfNow: (uri, token) => {
      const document = session.documents.get(uri);
      if (document === undefined) return () => Promise.resolve(null);
      views.claim(document, token);
      return () => views.of(document);
    },
    expression: async (uri) => {
      const editor = expressionEditorOf(uri);
      const manifest = editor === null ? null : await session.viewOf(editor.manifest);
      if (editor === null || manifest === null) return null;
      const { findPlace } = await import('../features/expressionPlace.ts');
      const expression = findPlace(manifest.analysis, editor.place, seen.get(uri) ?? null);
      if (expression !== null) seen.set(uri, { pointer: expression.embedded.pointer, text: expression.embedded.text });
      return { manifest, expression };
    },
    viewOf: (uri) => {
      if (!session.documents.has(uri)) return closedView(uri);
      closed.delete(uri);
      return session.view(uri);
    },
    forget: () => {
      views.forget();
      closed.clear();
    },
  };
  const views = createDocumentViews(session.documents, versionOf, look);

  /** What a view hangs on: the document's own version and, for an expression, that of its manifest. */
  function versionOf(document: OpenTextDocument): string {
    const editor = expressionEditorOf(document.uri);
    return editor === null ? String(document.version) : `${document.version} in ${session.documents.get(editor.manifest)?.version ?? 'a closed manifest'}`;
  }

  function closedView(uri: string): Promise<DocumentView | null> {
    const known = closed.get(uri);
    if (known !== undefined) return known;
    const read = readFile(uri).then((bytes) => {
      const decoded = bytes === null ? null : decodeText(bytes);
      return decoded?.ok === true ? look(openTextDocument(uri, uri.endsWith('.entramap') ? 'entra-mapping' : 'json', 0, decoded.value.text)) : null;
    });
    closed.set(uri, read);
    read.catch(() => closed.delete(uri));
    return read;
  }

  async function look(document: OpenTextDocument): Promise<DocumentView | null> {
    const isWanted = (): boolean => views.isWanted(document);
    if (expressionEditorOf(document.uri) !== null) {
      const around = await session.expression(document.uri);
      return around === null ? null : (await loaded()).viewExpression(document, around.manifest, around.expression, isWanted);
    }
    const [found, editor, { view }] = await Promise.all([settings.settingsFor(document.uri), session.readEditorSettings(document.uri), loaded()]);
    const surroundings = {
      settings: mergedSettings(editor.settings, found.settings),
      relativePath: found.relativePath,
      editorProfile: editor.profile,
      chosenProfile: () => session.chosenProfiles.get(document.uri) ?? null,
    };
    const done = await view(document, surroundings, isWanted);
    // Nobody needs a version that was typed over, but for those who asked for it.
    return done === null ? session.view(document.uri) : done.result;
  }

  function loaded(): Promise<DocumentViewer> {
    // Most of the program reads and judges documents. It is loaded with the first one, so that the server answers at once.
    viewer ??= import('./documentViewer.ts').then(({ createDocumentViewer }) => createDocumentViewer(turns));
    return viewer;
  }
  return session;
}
