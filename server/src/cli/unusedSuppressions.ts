import { diagnose } from '../analysis/diagnose.ts';
import { unusedEntries } from '../analysis/settingsSuppressions.ts';
import { allRules } from '../rules/registry.ts';
import type { Finding } from '../rules/finding.ts';
import type { OpenedInput } from './openInput.ts';

/**
 * The entries of a mapwright.json that hide nothing in the files of a run. It is asked only where the run names the settings with
 * what they hold for, and could read it all: what nobody checked may need them.
 */
export function unusedSuppressions({ input, analysis }: OpenedInput, run: readonly OpenedInput[]): readonly Finding[] {
  if (analysis.kind !== 'settings' || analysis.source.kind !== 'json' || input.path === null) return [];
  const governed = run.filter((other) => other.settingsFile === input.path && other.analysis.model !== null);
  if (governed.length === 0) return [];
  return unusedEntries(analysis.source.document, governed.flatMap((other) => [...diagnose(other.analysis, allRules).usedSuppressions]));
}
