import { failure, success, type Result } from '../../base/result.ts';
import type { CommandHost } from '../host.ts';
import { readInput } from '../inputFile.ts';

/** A finding that was there when the baseline was written. */
export interface KnownFinding {
  readonly code: string;
  /** For people: what it is about. */
  readonly place: string;
  readonly fingerprint: string;
}

/** The findings of a team's old manifests that are not to be reported again, by the absolute path of their file. */
export interface Baseline {
  /** The file itself. */
  readonly path: string;
  readonly files: ReadonlyMap<string, readonly KnownFinding[]>;
}

/**
 * Reads what --write-baseline wrote, or what `check --format json` printed.
 * @returns one sentence when it is neither: a half-read baseline would report old findings as new
 */
export async function readBaseline(name: string, host: CommandHost): Promise<Result<Baseline, string>> {
  const input = await readInput(name, undefined, host);
  if (!input.ok) return failure(`The baseline ${name} cannot be used. ${input.error}`);
  let json: unknown;
  try {
    json = JSON.parse(input.value.text);
  } catch {
    return failure(`The baseline ${name} cannot be used. ${input.value.text.trim() === '' ? 'It is empty.' : 'It is not JSON.'}`);
  }
  const path = input.value.path ?? host.resolvePath(host.workingDirectory, 'baseline');
  const written = objectOf(json);
  const list = written?.['files'];
  if (!Array.isArray(list)) return failure(`The baseline ${name} cannot be used. It is neither a baseline nor the output of "mapwright check --format json".`);
  // Our own file stands beside what it speaks of; a printed result names files as the command line did.
  const base = written?.['mapwrightBaseline'] === undefined ? host.workingDirectory : host.parentFolder(path);
  const files = new Map<string, readonly KnownFinding[]>();
  for (const [index, entry] of list.entries()) {
    const file = fileOf(entry);
    if (file === null) return failure(`The baseline ${name} cannot be used. Its file ${index + 1} is not as Mapwright writes it; write it anew with --write-baseline.`);
    const absolute = host.resolvePath(base, file.path);
    files.set(absolute, [...(files.get(absolute) ?? []), ...file.findings]);
  }
  return success({ path, files });
}

function fileOf(entry: unknown): { readonly path: string; readonly findings: readonly KnownFinding[] } | null {
  const file = objectOf(entry);
  const path = file?.['path'];
  const list = file?.['diagnostics'];
  if (typeof path !== 'string' || !Array.isArray(list)) return null;
  const findings = list.map(findingOf);
  return findings.every((finding) => finding !== null) ? { path, findings } : null;
}

function findingOf(entry: unknown): KnownFinding | null {
  const finding = objectOf(entry);
  const { code, fingerprint, place } = finding ?? {};
  return typeof code === 'string' && typeof fingerprint === 'string' && typeof place === 'string' ? { code, place, fingerprint } : null;
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : null;
}
