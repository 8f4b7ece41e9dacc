import type { JsonDocument } from './jsonDocument.ts';
import type { JsonSchema } from './jsonSchema.ts';
import { items, kindOf } from './navigate.ts';
import { valueOf, type JsonValue } from './valueOf.ts';

/** What is wrong with the value itself, whatever it holds, as the end of a sentence that begins with its place; null: nothing. */
export function brokenValue(document: JsonDocument, node: number, schema: JsonSchema): string | null {
  const kind = kindOf(document, node);
  const plain = kind === 'object' || kind === 'array' ? undefined : valueOf(document, node);
  const types = schema.type === undefined ? [] : typeof schema.type === 'string' ? [schema.type] : schema.type;
  if (types.length > 0 && !types.some((type) => isOfType(kind, plain, type))) return `must be ${types.map((type) => TYPE_WORDS[type] ?? type).join(' or ')}.`;
  if (schema.enum !== undefined && !schema.enum.some((allowed) => allowed === plain)) return `takes one of ${schema.enum.map((allowed) => JSON.stringify(allowed)).join(', ')}.`;
  if (schema.const !== undefined && schema.const !== plain) return `takes only ${JSON.stringify(schema.const)}.`;
  if (typeof plain === 'string') return brokenText(plain, schema);
  if (typeof plain === 'number') return brokenNumber(plain, schema);
  if (kind === 'array' && items(document, node).length < (schema.minItems ?? 0)) return 'must not be empty.';
  return null;
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'a text',
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
  object: 'an object',
  array: 'a list',
  null: 'null',
};

function isOfType(kind: string, plain: JsonValue | undefined, type: string): boolean {
  switch (type) {
    case 'object':
    case 'array':
      return kind === type;
    case 'null':
      return plain === null;
    case 'integer':
      return Number.isInteger(plain);
    default:
      return typeof plain === type;
  }
}

function brokenText(text: string, { minLength, pattern, format }: JsonSchema): string | null {
  // The schemas ask for no length but "not empty".
  if (text.length < (minLength ?? 0)) return 'must not be empty.';
  if (pattern !== undefined && !new RegExp(pattern, 'u').test(text)) return `must fit the pattern ${pattern}.`;
  return format === 'date' && !isDate(text) ? 'must be a day of the calendar such as 2026-01-31.' : null;
}

/** RFC 3339 full-date. A day that the month does not have would come back as one of the next month. */
function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function brokenNumber(value: number, { minimum, maximum }: JsonSchema): string | null {
  if (minimum !== undefined && value < minimum) return `must be at least ${minimum}.`;
  return maximum !== undefined && value > maximum ? `must be at most ${maximum}.` : null;
}
