import type { CommandHost } from '../host.ts';
import type { BaselineReport, CheckedFile } from '../output/checkedFile.ts';
import { counted } from '../output/colours.ts';
import { partByBaseline, type Parted } from './matchBaseline.ts';
import { readBaseline, type Baseline, type KnownFinding } from './readBaseline.ts';
import { writeBaseline } from './writeBaseline.ts';

/** The files with what a baseline does not know, and what it did. */
export interface AppliedBaseline {
  readonly files: readonly CheckedFile[];
  readonly report: BaselineReport | null;
}

/** Leaves out the findings that a baseline knows. Without a baseline, nothing changes. */
export function applyBaseline(files: readonly CheckedFile[], name: string | undefined, baseline: Baseline | null, isAsked: (code: string) => boolean, host: CommandHost): AppliedBaseline {
  if (baseline === null || name === undefined) return { files, report: null };
  const parted = part(files, baseline, isAsked, host);
  return {
    files: files.map((file, index) => ({ ...file, findings: parted[index]?.fresh ?? [] })),
    report: {
      name,
      known: parted.reduce((count, { known }) => count + known.length, 0),
      gone: parted.flatMap(({ gone }, index) => gone.map(({ code, place }) => ({ path: files[index]?.path ?? '', code, place }))),
    },
  };
}

/**
 * Writes the findings of a run as a baseline. What an older one says of other files stays. With `old`, it only shrinks:
 * of what that knows, it keeps what is still there.
 * @returns a sentence for the user, or one that says why nothing was written
 */
export async function keepBaseline(
  files: readonly CheckedFile[],
  name: string,
  old: Baseline | null,
  isAsked: (code: string) => boolean,
  host: CommandHost,
): Promise<{ readonly ok: boolean; readonly message: string }> {
  const path = host.resolvePath(host.workingDirectory, name);
  if (files.some(({ error }) => error !== null)) return { ok: false, message: `${name} was not written, since not every file could be checked.` };
  let before = old;
  if (before === null && (await host.readFile(path)).ok) {
    const read = await readBaseline(name, host);
    if (!read.ok) return { ok: false, message: `${read.error} It was not overwritten; delete it or name another file.` };
    before = read.value;
  }
  const kept = new Map<string, readonly KnownFinding[]>(before?.files ?? []);
  for (const [index, parted] of part(files, before ?? { path, files: new Map() }, isAsked, host).entries()) {
    const found = old === null ? (files[index]?.findings ?? []) : parted.known;
    kept.set(parted.path, [...parted.unasked, ...found.map(({ finding, place, fingerprint }) => ({ code: finding.code, place, fingerprint }))]);
  }
  const problem = await writeBaseline(kept, path, host);
  if (problem !== null) return { ok: false, message: `${name}: ${problem}` };
  const count = [...kept.values()].reduce((sum, findings) => sum + findings.length, 0);
  return { ok: true, message: `${name} holds ${counted(count, 'known finding')}.` };
}

function part(files: readonly CheckedFile[], baseline: Baseline, isAsked: (code: string) => boolean, host: CommandHost): readonly Parted[] {
  return files.map((file) => partByBaseline(file, host.resolvePath(host.workingDirectory, file.path), baseline, isAsked));
}
