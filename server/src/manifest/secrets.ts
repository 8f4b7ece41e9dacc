import type { JsonDocument } from '../json/jsonDocument.ts';
import { items, kindOf, properties, property, textOf } from '../json/navigate.ts';
import { hasTwoWords, SECRET_NAMES } from './sniff.ts';

/** One secret of a job: the nodes of its key and of its value. */
export interface Secret {
  readonly name: string;
  readonly key: number;
  readonly value: number | undefined;
}

/**
 * The secrets that a document holds: `{"value": [{key, value}]}` as Graph has it, `{"credentials": […]}` as its actions
 * take it, or a bare list. None when it is something else: one name at least must be one of Graph's.
 */
export function secretsIn(document: JsonDocument, root: number): readonly Secret[] {
  const list = kindOf(document, root) === 'array' ? root : (property(document, root, 'value') ?? property(document, root, 'credentials'));
  if (list === undefined) return [];
  const secrets: Secret[] = [];
  for (const item of items(document, list)) {
    const key = property(document, item, 'key');
    const name = textOf(document, key);
    const others = properties(document, item).some((other) => other.name !== 'key' && other.name !== 'value' && !other.name.startsWith('@odata.'));
    if (key === undefined || name === undefined || others) return [];
    secrets.push({ name, key, value: property(document, item, 'value') });
  }
  return secrets.some(({ name }) => SECRET_NAMES.includes(name) || TELLING.has(name.toLowerCase())) ? secrets : [];
}

const TELLING: ReadonlySet<string> = new Set(SECRET_NAMES.filter(hasTwoWords).map((name) => name.toLowerCase()));
