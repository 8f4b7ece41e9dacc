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
  /** Forgets everything, after a settings file changed. */
  readonly clear: () => void;
}

/** A store that reads through `readFile`; each folder is asked once. An unusable settings file counts as none here: it has findings of its own. */
export function createSettingsStore(readFile: (uri: string) => Promise<Uint8Array | null>): SettingsStore {
  const byFolder = new Map<string, Promise<Settings | null>>();
  const inThisFolder = (folder: string): Promise<Settings | null> => {
    const known = byFolder.get(folder);
    if (known !== undefined) return known;
    const found = readFile(inFolder(folder, 'mapwright.json')).then((bytes) => (bytes === null ? null : settingsOf(bytes)));
    byFolder.set(folder, found);
    found.catch(() => byFolder.delete(folder));
    return found;
  };
  return {
    settingsFor: async (uri) => {
      for (let folder = parentUri(uri); folder !== null; folder = parentUri(folder)) {
        const settings = await inThisFolder(folder);
        if (settings !== null) return { settings, relativePath: relativeTo(folder, uri) };
      }
      return { settings: noSettings, relativePath: uri };
    },
    clear: () => byFolder.clear(),
  };
}

async function settingsOf(bytes: Uint8Array): Promise<Settings | null> {
  const { readSettings } = await import('../settings/readSettings.ts');
  const decoded = decodeText(bytes);
  const settings = decoded.ok ? readSettings(decoded.value.text) : null;
  return settings?.ok === true ? settings.value : null;
}
