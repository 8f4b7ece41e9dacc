import type { ChunkReader } from './chunkReader.ts';
import { csvReader } from './csv.ts';
import { jsonLinesReader } from './jsonLines.ts';
import { jsonListReader } from './jsonList.ts';
import type { RawRecord } from './rawRecord.ts';

/** The three forms of a population and of a target store (design 2). */
export type RecordFormat = 'json' | 'jsonLines' | 'csv';

/** The form that a file name stands for, or null when its ending says nothing. */
export function formatOfName(name: string): RecordFormat | null {
  if (/\.(jsonl|ndjson)$/i.test(name)) return 'jsonLines';
  if (/\.json$/i.test(name)) return 'json';
  return /\.(csv|tsv)$/i.test(name) ? 'csv' : null;
}

/** The form that the beginning of a text looks like; for standard input and unknown endings. */
export function formatOfText(head: string): RecordFormat {
  const text = head.replace(/^\uFEFF/, '').trimStart();
  if (text.startsWith('[')) return 'json';
  if (!text.startsWith('{')) return 'csv';
  return /^\{.*\}\s*\n\s*\{/.test(text) ? 'jsonLines' : 'json';
}

/** A reader of records in `format`. `listNames`: the properties that may hold the list in a JSON object. */
export function recordReader(format: RecordFormat, listNames: readonly string[]): ChunkReader<RawRecord> {
  switch (format) {
    case 'json':
      return withoutByteOrderMark(jsonListReader(listNames));
    case 'jsonLines':
      return withoutByteOrderMark(jsonLinesReader());
    case 'csv':
      return withoutByteOrderMark(csvReader());
  }
}

function withoutByteOrderMark(reader: ChunkReader<RawRecord>): ChunkReader<RawRecord> {
  let first = true;
  const push = (chunk: string): readonly RawRecord[] => {
    const text = first && chunk.startsWith('\uFEFF') ? chunk.slice(1) : chunk;
    if (chunk !== '') first = false;
    return reader.push(text);
  };
  return { push, end: reader.end };
}
