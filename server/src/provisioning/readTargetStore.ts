import { readAll, type ChunkReader } from '../population/chunkReader.ts';
import { recordReader, type RecordFormat } from '../population/format.ts';
import { parseJson } from '../population/parseJson.ts';
import type { JsonValue, RawRecord } from '../population/rawRecord.ts';
import { fillFilter, setAtPath, type MutableObject } from './scimDocument.ts';
import { scimPathOf, type ScimPath } from './scimPath.ts';
import type { ScimResource } from './scimResource.ts';

/** What a reader of a target store finds. */
export type TargetItem =
  | { readonly kind: 'resource'; readonly line: number; readonly resource: ScimResource }
  | { readonly kind: 'problem'; readonly line: number; readonly message: string };

/**
 * Reads who already exists in the app (design 2): SCIM resources as a JSON list, a SCIM list response or JSON Lines, or a CSV file
 * whose headers are SCIM paths such as `emails[type eq "work"].value`. An empty cell is no value.
 */
export function targetStoreReader(format: RecordFormat): ChunkReader<TargetItem> {
  const records = recordReader(format, ['Resources', 'resources', 'value']);
  const paths = new Map<readonly string[], readonly (ScimPath | null)[]>();
  const itemOf = (record: RawRecord): TargetItem => {
    if (record.kind === 'problem') return record;
    if (record.kind === 'object') return { kind: 'resource', line: record.line, resource: record.object };
    const columns = paths.get(record.columns) ?? record.columns.map((name) => (name === '' ? null : scimPathOf(name)));
    paths.set(record.columns, columns);
    return { kind: 'resource', line: record.line, resource: resourceOf(columns, record.cells) };
  };
  return {
    push: (chunk) => records.push(chunk).map(itemOf),
    end: () => records.end().map(itemOf),
  };
}

/** The accounts in a text, and what could not be read. */
export function readTargetStore(format: RecordFormat, text: string): { readonly resources: readonly ScimResource[]; readonly problems: readonly string[] } {
  const items = readAll(targetStoreReader(format), text);
  return {
    resources: items.flatMap((item) => (item.kind === 'resource' ? [item.resource] : [])),
    problems: items.flatMap((item) => (item.kind === 'problem' ? [item.message] : [])),
  };
}

function resourceOf(columns: readonly (ScimPath | null)[], cells: readonly string[]): ScimResource {
  const resource: MutableObject = {};
  columns.forEach((path, at) => {
    const cell = cells[at] ?? '';
    if (path !== null && cell !== '') setAtPath(resource, path, valueOf(path, cell), fillFilter);
  });
  return resource;
}

function valueOf(path: ScimPath, cell: string): JsonValue {
  if (path.attribute.toLowerCase() === 'active' && /^(true|false)$/i.test(cell)) return cell.toLowerCase() === 'true';
  if (!cell.startsWith('[')) return cell;
  const parsed = parseJson(cell);
  return parsed.ok ? parsed.value : cell;
}
