import type { InitializationOptions } from '../protocol.ts';
import { mergedSettings } from '../settings/settings.ts';
import type { DocumentView, DocumentViewer } from './documentViewer.ts';
import { defaultEditorSettings, type EditorSettings } from './editorSettings.ts';
import { createSettingsStore, type SettingsStore } from './settingsStore.ts';
import type { OpenTextDocument } from './textDocument.ts';

/** Everything the server knows between two messages. */
export interface Session {
  readonly documents: Map<string, OpenTextDocument>;
  readonly settings: SettingsStore;
  /** Profiles that the user chose for a document by command. */
  readonly chosenProfiles: Map<string, string>;
  options: InitializationOptions;
  /** Whether the client can show an action that is not possible, with the reason. */
  showsDisabledActions: boolean;
  /** Whether the client carries out edits that create a file. */
  canCreateFiles: boolean;
  /** Reads the editor's settings for a document; they differ between the folders of a workspace. */
  readEditorSettings: (uri: string) => Promise<EditorSettings>;
  /** The view of an open document's current version; null when it is not open or none of ours. */
  readonly view: (uri: string) => Promise<DocumentView | null>;
  /** Forgets all views, after something around the documents changed. */
  readonly forget: () => void;
}

/** A fresh session; `readFile` reads what lies around the documents. */
export function createSession(options: InitializationOptions, readFile: (uri: string) => Promise<Uint8Array | null>): Session {
  const views = new Map<string, { readonly version: number; readonly view: Promise<DocumentView | null> }>();
  let viewer: Promise<DocumentViewer> | null = null;
  const settings = createSettingsStore(readFile);
  const session: Session = {
    documents: new Map(),
    settings,
    chosenProfiles: new Map(),
    options,
    showsDisabledActions: false,
    canCreateFiles: false,
    readEditorSettings: () => Promise.resolve(defaultEditorSettings),
    view: (uri) => {
      const document = session.documents.get(uri);
      if (document === undefined) {
        views.delete(uri);
        return Promise.resolve(null);
      }
      const known = views.get(uri);
      if (known?.version === document.version) return known.view;
      const view = look(document);
      views.set(uri, { version: document.version, view });
      // A failure, such as a client that cannot read files just then, must not stay the answer for this version.
      view.catch(() => {
        if (views.get(uri)?.view === view) views.delete(uri);
      });
      return view;
    },
    forget: () => views.clear(),
  };

  async function look(document: OpenTextDocument): Promise<DocumentView | null> {
    // Most of the program reads and judges documents. It is loaded with the first one, so that the server answers at once.
    viewer ??= import('./documentViewer.ts').then(({ createDocumentViewer }) => createDocumentViewer());
    const [found, editor, view] = await Promise.all([settings.settingsFor(document.uri), session.readEditorSettings(document.uri), viewer]);
    return view(document, {
      settings: mergedSettings(editor.settings, found.settings),
      relativePath: found.relativePath,
      editorProfile: editor.profile,
      chosenProfile: () => session.chosenProfiles.get(document.uri) ?? null,
    });
  }
  return session;
}
