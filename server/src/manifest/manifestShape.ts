import { fieldTable, type FieldTable } from '../json/fieldTable.ts';
import type { JsonSchema } from '../json/jsonSchema.ts';
import { KIND_NAMES, type JsonKind } from '../json/nodeKind.ts';
import { manifestSchemas } from './manifestSchemas.ts';

/** What an object of a manifest may hold: its JSON Schema in a form that is quickly looked up. */
export interface ObjectShape {
  /** The name of its type in Graph, such as `attributeMapping`. */
  readonly type: string;
  readonly schema: JsonSchema;
  /** In the order in which the service writes them. */
  readonly fields: readonly FieldShape[];
  readonly table: FieldTable;
  /** A bit for each field that an object needs, by its index. */
  readonly requiredBits: number;
}

export interface FieldShape {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly value: ValueShape;
  readonly isRequired: boolean;
}

export interface ValueShape {
  /** Null: a value of any kind. */
  readonly kinds: ReadonlySet<JsonKind> | null;
  /** The words that a text must be one of, or, when `takesSeveral`, a list of with commas. */
  readonly words: readonly string[] | null;
  readonly takesSeveral: boolean;
  readonly isInteger: boolean;
  readonly minimum: number;
  readonly maximum: number;
  /** The type of the object that stands here. */
  readonly objectType: string | null;
  /** What the items of a list are. */
  readonly item: ValueShape | null;
  /** A bit for each kind, by its number on the tape, of which every value is right as it is: most values are looked at no closer. */
  readonly plainBits: number;
}

const KINDS: Readonly<Record<string, readonly JsonKind[]>> = {
  string: ['string'], boolean: ['true', 'false'], integer: ['number'], object: ['object'], array: ['array'], null: ['null'],
};

const known = new Map<string, ObjectShape>();

/** The shape of a type of Graph; undefined when there is no such type. Made when it is first asked for. */
export function shapeOfType(type: string): ObjectShape | undefined {
  const made = known.get(type);
  const schema = manifestSchemas[type];
  if (made !== undefined || schema === undefined) return made;
  const fields = Object.entries(schema.properties ?? {}).map(
    ([name, inner]): FieldShape => ({ name, schema: inner, value: valueShape(inner), isRequired: schema.required?.includes(name) === true }),
  );
  const requiredBits = fields.reduce((bits, { isRequired }, index) => (isRequired ? bits | (1 << index) : bits), 0);
  const shape = { type, schema, fields, table: fieldTable(fields.map(({ name }) => name)), requiredBits };
  known.set(type, shape);
  return shape;
}

/** What may stand where a schema holds. */
export function valueShape(schema: JsonSchema): ValueShape {
  const objectType = schema.$ref === undefined ? null : schema.$ref.replace('.schema.json', '');
  const type = objectType === null ? schema.type : manifestSchemas[objectType]?.type;
  const types = type === undefined ? [] : typeof type === 'string' ? [type] : type;
  const words = schema.enum ?? schema.examples;
  const kinds = types.length > 0 ? new Set(types.flatMap((name) => KINDS[name] ?? [])) : schema.enum === undefined ? null : new Set<JsonKind>(['string']);
  const isInteger = types.includes('integer');
  const needsLook: readonly (JsonKind | null)[] = ['missing', 'invalid', 'object', 'array', isInteger ? 'number' : null, words === undefined ? null : 'string'];
  const isPlain = (kind: JsonKind): boolean => kinds?.has(kind) !== false && !needsLook.includes(kind);
  return {
    kinds,
    words: words === undefined ? null : words.map(String),
    takesSeveral: schema.examples !== undefined,
    isInteger,
    minimum: schema.minimum ?? -Infinity,
    maximum: schema.maximum ?? Infinity,
    objectType,
    item: schema.items === undefined ? null : valueShape(schema.items),
    plainBits: KIND_NAMES.reduce((bits, kind, number) => (isPlain(kind) ? bits | (1 << number) : bits), 0),
  };
}
