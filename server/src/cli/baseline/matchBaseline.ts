import type { CheckedFile, CheckedFinding } from '../output/checkedFile.ts';
import type { Baseline, KnownFinding } from './readBaseline.ts';

/** The findings of a file, parted by a baseline. */
export interface Parted {
  readonly path: string;
  readonly fresh: readonly CheckedFinding[];
  readonly known: readonly CheckedFinding[];
  /** Of the baseline, those that this run looked for and did not find. */
  readonly gone: readonly KnownFinding[];
  /** Of the baseline, those that this run did not look for. */
  readonly unasked: readonly KnownFinding[];
}

/**
 * Parts the findings of a file into old and new ones. A finding is the same when code, place and text agree; of equal
 * ones, as many are old as the baseline counts.
 * @param path the absolute path of the file
 * @param isAsked whether this run looked for findings with a code
 */
export function partByBaseline(file: CheckedFile, path: string, baseline: Baseline, isAsked: (code: string) => boolean): Parted {
  const entries = baseline.files.get(path) ?? [];
  const unasked = entries.filter(({ code }) => file.error !== null || !isAsked(code));
  const open = new Map<string, KnownFinding[]>();
  for (const entry of entries) if (!unasked.includes(entry)) open.set(entry.fingerprint, [...(open.get(entry.fingerprint) ?? []), entry]);
  const fresh: CheckedFinding[] = [];
  const known: CheckedFinding[] = [];
  for (const checked of file.findings) {
    const isKnown = open.get(checked.fingerprint)?.pop() !== undefined;
    (isKnown ? known : fresh).push(checked);
  }
  return { path, fresh, known, gone: [...open.values()].flat(), unasked };
}
