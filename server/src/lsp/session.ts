import { diagnose, type Diagnosis } from '../analysis/diagnose.ts';
import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { openDocument } from '../analysis/openDocument.ts';
import { createParseCache } from '../analysis/parseCache.ts';
import { builtInProfiles } from '../profiles/registry.ts';
import type { InitializationOptions } from '../protocol.ts';
import { allRules } from '../rules/registry.ts';
import { mergedSettings } from '../settings/settings.ts';
import { defaultEditorSettings, type EditorSettings } from './editorSettings.ts';
import { createSettingsStore, type SettingsStore } from './settingsStore.ts';
import type { OpenTextDocument } from './textDocument.ts';
import { nameOf } from './uri.ts';

/** A document of one version, understood, with what was found in it. */
export interface DocumentView {
  readonly document: OpenTextDocument;
  readonly analysis: DocumentAnalysis;
  readonly diagnosis: Diagnosis;
  /** Understands another text in the document's place, under the same settings. */
  readonly reopen: (text: string, profile?: string) => DocumentAnalysis;
}

/** Everything the server knows between two messages. */
export interface Session {
  readonly documents: Map<string, OpenTextDocument>;
  readonly settings: SettingsStore;
  /** Profiles that the user chose for a document by command. */
  readonly chosenProfiles: Map<string, string>;
  options: InitializationOptions;
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
  const parse = createParseCache();
  const settings = createSettingsStore(readFile);
  const session: Session = {
    documents: new Map(),
    settings,
    chosenProfiles: new Map(),
    options,
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
    const [found, editor] = await Promise.all([settings.settingsFor(document.uri), session.readEditorSettings(document.uri)]);
    const merged = mergedSettings(editor.settings, found.settings);
    const reopen = (text: string, profile?: string): DocumentAnalysis =>
      openDocument({
        name: document.languageId === 'entra-mapping' && !nameOf(document.uri).endsWith('.entramap') ? `${nameOf(document.uri)}.entramap` : nameOf(document.uri),
        text,
        settings: merged,
        settingsPath: found.relativePath,
        commandProfile: profile ?? session.chosenProfiles.get(document.uri) ?? null,
        editorProfile: editor.profile,
        profiles: builtInProfiles,
        parse,
      });
    const analysis = reopen(document.text);
    if (analysis.kind === null) return null;
    return { document, analysis, diagnosis: diagnose(analysis, allRules), reopen };
  }
  return session;
}
