import { decodeText } from '../base/textEncoding.ts';
import { noSettings, type Settings } from '../settings/settings.ts';
import { inFolder, parentUri, relativeTo } from './uri.ts';

/** The settings that hold for a document. */
export interface DocumentSettings {
  readonly settings: Settings;
  /** The document's path relative to the settings file. */
  readonly relativePath: string;
}

/** Finds and remembers mapwright.json files. */
export interface SettingsStore {
  readonly settingsFor: (uri: string) => Promise<DocumentSettings>;
  /** The nearest file up the tree, usable or not; null when there is none. */
  readonly nearestFile: (uri: string) => Promise<{ readonly uri: string; readonly text: string } | null>;
  /** Forgets everything, after a settings file changed. */
  readonly clear: () => void;
}

/** A store that reads through `readFile`; each folder is asked once. An unusable settings file counts as none here: it has findings of its own. */
export function createSettingsStore(readFile: (uri: string) => Promise<Uint8Array | null>): SettingsStore {
  const byFolder = new Map<string, Promise<SettingsFile | null>>();
  const inThisFolder = (folder: string): Promise<SettingsFile | null> => {
    const known = byFolder.get(folder);
    if (known !== undefined) return known;
    const uri = inFolder(folder, 'mapwright.json');
    const found = readFile(uri).then((bytes) => (bytes === null ? null : settingsFileOf(uri, bytes)));
    byFolder.set(folder, found);
    found.catch(() => byFolder.delete(folder));
    return found;
  };
  return {
    settingsFor: async (uri) => {
      for (let folder = parentUri(uri); folder !== null; folder = parentUri(folder)) {
        const settings = (await inThisFolder(folder))?.settings ?? null;
        if (settings !== null) return { settings, relativePath: relativeTo(folder, uri) };
      }
      return { settings: noSettings, relativePath: uri };
    },
    nearestFile: async (uri) => {
      for (let folder = parentUri(uri); folder !== null; folder = parentUri(folder)) {
        const file = await inThisFolder(folder);
        if (file !== null) return file;
      }
      return null;
    },
    clear: () => byFolder.clear(),
  };
}

interface SettingsFile {
  readonly uri: string;
  readonly text: string;
  /** Null when they cannot be used. */
  readonly settings: Settings | null;
}

async function settingsFileOf(uri: string, bytes: Uint8Array): Promise<SettingsFile> {
  const { readSettings } = await import('../settings/readSettings.ts');
  const decoded = decodeText(bytes);
  const settings = decoded.ok ? readSettings(decoded.value.text) : null;
  return { uri, text: decoded.ok ? decoded.value.text : '\uFFFD', settings: settings?.ok === true ? settings.value : null };
}
