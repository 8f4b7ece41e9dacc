import { positionAt, type LineIndex, type Position } from '../../base/lineIndex.ts';
import type { Severity } from '../../base/severity.ts';
import type { Span } from '../../base/span.ts';
import type { TextEdit } from '../../base/textEdit.ts';
import type { Finding } from '../../rules/finding.ts';

/** What `check` found in one file. */
export interface CheckedFile {
  readonly path: string;
  /** Null when the file could not be read or is no document of this domain; `error` then says why. */
  readonly kind: string | null;
  readonly profile: string | null;
  readonly error: string | null;
  readonly lines: LineIndex;
  readonly findings: readonly CheckedFinding[];
}

/** What a baseline did to the findings of a run. */
export interface BaselineReport {
  /** As the user named it. */
  readonly name: string;
  /** How many findings are not shown because the baseline knows them. */
  readonly known: number;
  /** Findings of the baseline that are no longer there, by their file. */
  readonly gone: readonly { readonly path: string; readonly code: string; readonly place: string }[];
}

/** A finding with the text edits of its fixes. */
export interface CheckedFinding {
  readonly finding: Finding;
  readonly fixes: readonly { readonly title: string; readonly safe: boolean; readonly effect: 'none' | 'provisioning'; readonly edits: readonly TextEdit[] }[];
  /** The public page of the rule, if it has one. */
  readonly link: string | null;
  /** What it is about, and what two runs know it by, whatever its line. */
  readonly place: string;
  readonly fingerprint: string;
}

/** How many findings there are of each severity. */
export type SeverityCounts = Readonly<Record<Severity, number>>;

/** The counts over all files. */
export function countSeverities(files: readonly CheckedFile[]): SeverityCounts {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const file of files) for (const { finding } of file.findings) counts[finding.severity]++;
  return counts;
}

/** A span as line and character, zero-based. */
export function rangeOf(lines: LineIndex, span: Span): { readonly start: Position; readonly end: Position } {
  return { start: positionAt(lines, span.start), end: positionAt(lines, span.end) };
}
