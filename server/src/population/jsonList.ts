import type { ChunkReader } from './chunkReader.ts';
import { startScan, type JsonScan } from './jsonScan.ts';
import { parseJson } from './parseJson.ts';
import { isJsonObject, type RawRecord } from './rawRecord.ts';

/**
 * Reads a JSON document that holds records: a list of objects, an object that holds such a list under one of `listNames`
 * (Graph's `value`, SCIM's `Resources`), or a single object. A broken record is a problem of its own; reading goes on behind it.
 */
export function jsonListReader(listNames: readonly string[]): ChunkReader<RawRecord> {
  const scan = startScan(listNames);
  let empty = true;

  const push = (chunk: string): RawRecord[] => {
    if (empty && chunk.trim() !== '') empty = false;
    return scan.push(chunk).map(recordOf);
  };
  const end = (): RawRecord[] => {
    const message = empty ? 'The file is empty.' : endProblem(scan);
    return message === null ? [] : [{ kind: 'problem', line: scan.line(), message }];
  };
  return { push, end };
}

function endProblem(scan: JsonScan): string | null {
  const state = scan.state();
  if (state === 'complete') return null;
  if (state === 'tooDeep') return `Line ${scan.line()} is nested too deeply, so the rest of the file was left out.`;
  if (state === 'foreign') return `Line ${scan.line()} is not JSON: a list of objects or an object was expected, so the rest of the file was left out.`;
  return `The file ends inside a JSON value that begins in line ${scan.openLine()}, so that value was left out.`;
}

function recordOf({ text, line }: { readonly text: string; readonly line: number }): RawRecord {
  const parsed = parseJson(text);
  if (!parsed.ok) return { kind: 'problem', line, message: `The entry in line ${line} is not JSON, so it was left out: ${parsed.error}` };
  if (!isJsonObject(parsed.value)) {
    return { kind: 'problem', line, message: `The entry in line ${line} is not a JSON object, so it was left out.` };
  }
  return { kind: 'object', line, object: parsed.value };
}
