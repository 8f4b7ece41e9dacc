import { diagnose } from '../analysis/diagnose.ts';
import { findingPlaces } from '../analysis/findingPlace.ts';
import { resolveEdits } from '../analysis/resolveEdits.ts';
import { lineIndexOf } from '../base/lineIndex.ts';
import { allRules } from '../rules/registry.ts';
import type { Finding } from '../rules/finding.ts';
import { ruleLink } from '../rules/ruleLink.ts';
import { fingerprintOf } from './baseline/fingerprint.ts';
import type { OpenedInput } from './openInput.ts';
import type { CheckedFile } from './output/checkedFile.ts';

/**
 * Every finding of a file, as the output formats need it.
 * @param more findings that a population shows
 */
export function checkInput({ input, analysis }: OpenedInput, more: readonly Finding[] = []): CheckedFile {
  const placeOf = findingPlaces(analysis);
  return {
    path: input.name,
    kind: analysis.kind,
    profile: analysis.profile.id,
    error: null,
    lines: analysis.lines,
    findings: diagnose(analysis, allRules, more).findings.map((finding) => {
      const place = placeOf(finding);
      return {
        finding,
        link: ruleLink(finding.code, analysis.profile),
        place: place.place,
        fingerprint: fingerprintOf(finding.code, place),
        fixes: finding.fixes.flatMap((fix) => {
          const edits = resolveEdits(analysis, fix.edits);
          return edits.ok ? [{ title: fix.title, safe: fix.safe, effect: fix.effect, edits: edits.value }] : [];
        }),
      };
    }),
  };
}

/** A file that could not be read. */
export function uncheckedFile(path: string, error: string): CheckedFile {
  return { path, kind: null, profile: null, error, lines: lineIndexOf(''), findings: [] };
}
