import { diagnose } from '../../server/src/analysis/diagnose.ts';
import type { DocumentAnalysis } from '../../server/src/analysis/documentAnalysis.ts';
import { openDocument } from '../../server/src/analysis/openDocument.ts';
import { createParseCache } from '../../server/src/analysis/parseCache.ts';
import type { Profile } from '../../server/src/profiles/profile.ts';
import { builtInProfiles } from '../../server/src/profiles/registry.ts';
import type { Finding } from '../../server/src/rules/finding.ts';
import { allRules } from '../../server/src/rules/registry.ts';
import { noSettings, type Settings } from '../../server/src/settings/settings.ts';

/** What a test may say about how a document is opened. */
export interface OpenInTest {
  readonly name?: string;
  readonly profile?: string;
  readonly settings?: Settings;
  readonly profiles?: readonly Profile[];
}

/** Opens a text as a document. */
export function open(text: string, options: OpenInTest = {}): DocumentAnalysis {
  const name = options.name ?? 'test.entramap';
  return openDocument({
    name,
    text,
    settings: options.settings ?? noSettings,
    settingsPath: name,
    commandProfile: options.profile ?? null,
    editorProfile: null,
    profiles: options.profiles ?? builtInProfiles,
    parse: createParseCache(),
  });
}

/** The findings of a text. */
export function findingsIn(text: string, options: OpenInTest = {}): readonly Finding[] {
  return diagnose(open(text, options), allRules).findings;
}
