import { diagnose } from '../../server/src/analysis/diagnose.ts';
import { openDocument } from '../../server/src/analysis/openDocument.ts';
import { createParseCache } from '../../server/src/analysis/parseCache.ts';
import { positionAt } from '../../server/src/base/lineIndex.ts';
import { builtInProfiles } from '../../server/src/profiles/registry.ts';
import { allRules } from '../../server/src/rules/registry.ts';
import { noSettings } from '../../server/src/settings/settings.ts';
import type { Bench } from './bench.ts';
import { largeManifest } from './inputs/manifest.ts';
import { ratioOf } from './measure.ts';

export const manifestCheck: Bench = {
  name: 'manifest of 3 MB: every check, with positions',
  base: 'JSON.parse of it',
  goal: { must: 8, aim: 4 },
  measure: ({ repetitions }) => {
    const { text } = largeManifest(3_000_000);
    const check = () => {
      const analysis = openDocument({
        name: 'bench.json', text, settings: noSettings, settingsPath: 'bench.json', commandProfile: null, editorProfile: null, profiles: builtInProfiles, parse: createParseCache(),
      });
      return diagnose(analysis, allRules).findings.map(({ span }) => positionAt(analysis.lines, span.start));
    };
    const findings = check().length;
    if (findings < 10) throw new Error(`The manifest has mistakes, but only ${findings} findings.`);
    return ratioOf('processor', check, () => JSON.parse(text) as unknown, repetitions * 2, 10, `${(text.length / 1e6).toFixed(1)} MB, ${findings} findings`);
  },
};
