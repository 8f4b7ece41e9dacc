import { countSeverities, rangeOf, type BaselineReport, type CheckedFile } from './checkedFile.ts';

/** The contract of `check --format json` (design 5). */
export function findingsAsJson(files: readonly CheckedFile[], baseline: BaselineReport | null): string {
  const result = {
    files: files.map((file) => ({
      path: file.path,
      kind: file.kind,
      profile: file.profile,
      ...(file.error === null ? {} : { error: file.error }),
      diagnostics: file.findings.map(({ finding, fixes, link, place, fingerprint }) => ({
        code: finding.code,
        severity: finding.severity,
        message: finding.message,
        fidelity: finding.fidelity,
        pointer: finding.pointer,
        range: rangeOf(file.lines, finding.span),
        place,
        fingerprint,
        ...(link === null ? {} : { link }),
        fixes: fixes.map((fix) => ({
          title: fix.title,
          safe: fix.safe,
          effect: fix.effect,
          edits: fix.edits.map((edit) => ({ range: rangeOf(file.lines, edit.span), newText: edit.newText })),
        })),
      })),
    })),
    summary: countSeverities(files),
    ...(baseline === null ? {} : { baseline: { path: baseline.name, known: baseline.known, gone: baseline.gone } }),
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}
