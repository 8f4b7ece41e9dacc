import { SEVERITIES } from '../base/severity.ts';
import type { RuleLevel, Settings } from '../settings/settings.ts';

/** The `mapwright.*` settings of the editor that the server uses. */
export interface EditorSettings {
  /** The profile for documents that do not choose one; empty for none. */
  readonly profile: string | null;
  readonly settings: Settings;
  readonly inlayHints: {
    /** The names of parameters. */
    readonly parameterNames: boolean;
    /** The values for the pinned user. */
    readonly values: boolean;
  };
  /** Whether saving a manifest makes its stored trees follow their texts. */
  readonly regenerateTreesOnSave: boolean;
}

export const defaultEditorSettings: EditorSettings = { profile: null, settings: {}, inlayHints: { parameterNames: true, values: true }, regenerateTreesOnSave: false };

/** Reads the configuration section `mapwright` as the client gives it; what is not understood is left out. */
export function editorSettingsFrom(value: unknown): EditorSettings {
  if (typeof value !== 'object' || value === null) return defaultEditorSettings;
  const profile: unknown = Reflect.get(value, 'profile');
  const rules: unknown = Reflect.get(value, 'rules');
  const hints: unknown = Reflect.get(value, 'inlayHints');
  const onSave: unknown = Reflect.get(value, 'regenerateTreesOnSave');
  return {
    profile: typeof profile === 'string' && profile !== '' ? profile : null,
    settings: { rules: typeof rules === 'object' && rules !== null ? levelsOf(rules) : {} },
    inlayHints: { parameterNames: isOn(hints, 'parameterNames'), values: isOn(hints, 'values') },
    regenerateTreesOnSave: onSave === true,
  };
}

function isOn(section: unknown, name: string): boolean {
  return typeof section !== 'object' || section === null || Reflect.get(section, name) !== false;
}

function levelsOf(rules: object): Readonly<Record<string, RuleLevel>> {
  const levels: readonly RuleLevel[] = [...SEVERITIES, 'off'];
  return Object.fromEntries(
    Object.entries(rules).flatMap(([code, level]: [string, unknown]) => {
      const known = levels.find((candidate) => candidate === level);
      return known === undefined ? [] : [[code, known]];
    }),
  );
}
