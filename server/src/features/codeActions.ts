import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { fixAll, type FixResult } from '../analysis/fixAll.ts';
import { resolveEdits } from '../analysis/resolveEdits.ts';
import type { Span } from '../base/span.ts';
import type { TextEdit } from '../base/textEdit.ts';
import { differenceEdits } from '../base/differenceEdits.ts';
import type { Finding } from '../rules/finding.ts';

/** One entry of the light bulb. */
export interface QuickFix {
  readonly title: string;
  readonly finding: Finding;
  readonly preferred: boolean;
  readonly edits: readonly TextEdit[];
}

/** The findings that touch a span of the document. */
export function findingsAt(findings: readonly Finding[], span: Span): readonly Finding[] {
  return findings.filter((finding) => finding.span.start <= span.end && finding.span.end >= span.start);
}

/** The fixes of findings. */
export function quickFixesOf(analysis: DocumentAnalysis, findings: readonly Finding[]): readonly QuickFix[] {
  return findings.flatMap((finding) =>
    finding.fixes.flatMap((fix, index) => {
      const edits = resolveEdits(analysis, fix.edits);
      return edits.ok ? [{ title: fix.title, finding, preferred: index === 0 && fix.safe, edits: edits.value }] : [];
    }),
  );
}

/** Which fixes are applied in one go. */
export type FixSelection =
  /** Only those that change nothing for users: what runs on save (design 6). */
  | 'withoutEffect'
  /** Every safe one: Make This Fit, `mapwright fix`. */
  | 'safe';

/** The edits that apply the selected fixes until nothing changes, and what they did. */
export function fixAllEdits(
  analysis: DocumentAnalysis,
  selection: FixSelection,
  open: (text: string) => DocumentAnalysis,
  find: (analysis: DocumentAnalysis) => readonly Finding[],
): { readonly edits: readonly TextEdit[]; readonly result: FixResult } {
  const result = fixAll(analysis.text, open, find, (_finding, fix) => fix.safe && (selection === 'safe' || fix.effect === 'none'));
  return { edits: differenceEdits(analysis.text, result.text), result };
}
