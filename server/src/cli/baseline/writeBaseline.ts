import { encodeText } from '../../base/textEncoding.ts';
import type { CommandHost } from '../host.ts';
import type { KnownFinding } from './readBaseline.ts';

/** The text of a baseline file: a line for each finding, in an order that edits of the documents do not disturb. */
export function baselineText(files: ReadonlyMap<string, readonly KnownFinding[]>, path: string, host: CommandHost): string {
  const folder = host.parentFolder(path);
  const entries = [...files]
    .filter(([, findings]) => findings.length > 0)
    .map(([file, findings]) => ({ path: host.relativePath(folder, file), findings: [...findings].sort(inOrder) }))
    .sort((a, b) => compare(a.path, b.path))
    .map((file) => {
      const lines = file.findings.map(({ code, place, fingerprint }) => `        ${JSON.stringify({ code, place, fingerprint })}`);
      return `    {\n      "path": ${JSON.stringify(file.path)},\n      "diagnostics": [\n${lines.join(',\n')}\n      ]\n    }`;
    });
  return `{\n  "mapwrightBaseline": 1,\n  "files": [${entries.length === 0 ? '' : `\n${entries.join(',\n')}\n  `}]\n}\n`;
}

/** Writes a baseline whole or not at all; a sentence when it could not. */
export async function writeBaseline(files: ReadonlyMap<string, readonly KnownFinding[]>, path: string, host: CommandHost): Promise<string | null> {
  return host.writeFile(path, encodeText(baselineText(files, path, host), 'utf-8'));
}

function inOrder(a: KnownFinding, b: KnownFinding): number {
  return compare(a.place, b.place) || compare(a.code, b.code) || compare(a.fingerprint, b.fingerprint);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
