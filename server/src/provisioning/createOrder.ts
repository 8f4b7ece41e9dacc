import type { JobMapping } from './jobMapping.ts';

/**
 * The order in which a POST names the attributes, as every request in the pages does: `externalId`, `userName`, the others by name,
 * then the extensions; inside a complex attribute by name too [inferred from those requests; JSON objects have no order of their own].
 * The entries of a multi-valued attribute stay in the order of the mapping set. References follow in requests of their own.
 */
export function orderForCreate(mappings: readonly JobMapping[]): readonly JobMapping[] {
  const firstOfEntry = new Map<string, number>();
  for (const mapping of mappings) {
    const entry = entryOf(mapping);
    if (!firstOfEntry.has(entry)) firstOfEntry.set(entry, mapping.index);
  }
  const keyed = mappings
    .filter(({ attribute }) => attribute.type !== 'Reference')
    .map((mapping) => ({ mapping, entry: firstOfEntry.get(entryOf(mapping)) ?? 0 }));
  keyed.sort((a, b) =>
    compareTexts(homeOf(a.mapping), homeOf(b.mapping)) ||
    (sameAttribute(a.mapping, b.mapping) ? a.entry - b.entry : 0) ||
    compareTexts([a.mapping.path.sub ?? ''], [b.mapping.path.sub ?? '']) ||
    a.mapping.index - b.mapping.index,
  );
  return keyed.map(({ mapping }) => mapping);
}

const FIRST = ['externalId', 'userName'];

// Sorts before every attribute that begins with a letter.
const AHEAD = '\u0000';

function homeOf({ path }: JobMapping): readonly string[] {
  const rank = path.schema === null ? FIRST.indexOf(path.attribute) : -1;
  return [path.schema ?? '', rank >= 0 ? AHEAD + String(rank) : path.attribute];
}

function entryOf({ path }: JobMapping): string {
  return JSON.stringify([path.schema, path.attribute, path.filter]).toLowerCase();
}

function sameAttribute(a: JobMapping, b: JobMapping): boolean {
  return a.path.filter !== null && b.path.filter !== null;
}

function compareTexts(a: readonly string[], b: readonly string[]): number {
  for (let at = 0; at < a.length; at++) {
    const [left = '', right = ''] = [a[at], b[at]];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
