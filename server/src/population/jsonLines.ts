import type { ChunkReader } from './chunkReader.ts';
import { parseJson } from './parseJson.ts';
import { isJsonObject, type RawRecord } from './rawRecord.ts';

/** Reads JSON Lines: one object a line; blank lines do not count. A broken line is a problem of its own. */
export function jsonLinesReader(): ChunkReader<RawRecord> {
  let pending = '';
  let line = 1;

  const take = (text: string, final: boolean): RawRecord[] => {
    const records: RawRecord[] = [];
    let start = 0;
    for (;;) {
      const lineEnd = text.indexOf('\n', start);
      if (lineEnd < 0 && !(final && start < text.length)) break;
      const record = recordOf(text.slice(start, lineEnd < 0 ? text.length : lineEnd), line);
      if (record !== null) records.push(record);
      if (lineEnd < 0) return records;
      line += 1;
      start = lineEnd + 1;
    }
    pending = text.slice(start);
    return records;
  };

  return { push: (chunk) => take(pending + chunk, false), end: () => take(pending, true) };
}

function recordOf(text: string, line: number): RawRecord | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const parsed = parseJson(trimmed);
  if (!parsed.ok) return { kind: 'problem', line, message: `Line ${line} is not JSON, so it was left out: ${parsed.error}` };
  if (!isJsonObject(parsed.value)) {
    return { kind: 'problem', line, message: `Line ${line} is not a JSON object, so it was left out.` };
  }
  return { kind: 'object', line, object: parsed.value };
}
