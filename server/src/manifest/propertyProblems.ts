import { nearest } from '../base/nearest.ts';
import { insertProperties } from '../json/edit.ts';
import { jsonString } from '../json/escape.ts';
import type { JsonDocument } from '../json/jsonDocument.ts';
import { properties, property, spanOf, type JsonProperty } from '../json/navigate.ts';
import { stringValue } from '../json/stringMap.ts';
import type { JsonValue } from '../json/valueOf.ts';
import type { ValueProblem } from './checkValue.ts';
import type { ManifestRepair } from './manifestProblem.ts';
import type { FieldShape, ObjectShape } from './manifestShape.ts';
import { printStoredTree } from './printStoredTree.ts';
import { readStoredNode, type StoredNode } from './storedNode.ts';

/** A property that the object's type does not have; null when it is an annotation of Graph (`@odata.type`, `value@odata.type`). */
export function unknownProperty(document: JsonDocument, object: number, key: number, shape: ObjectShape): (ValueProblem & { readonly name: string }) | null {
  const name = stringValue(document, key);
  if (name === '' || name.includes('@')) return null;
  const span = spanOf(document, key);
  const absent = shape.fields.map((field) => field.name).filter((known) => property(document, object, known) === undefined);
  const meant = nearest(name, absent);
  const noun = shape.schema.title?.toLowerCase() ?? shape.type;
  const advice = meant === undefined ? 'Delete it, unless you know better.' : `Did you mean “${meant}”?`;
  const problem = {
    code: 'manifest/unknown-property' as const,
    span,
    name,
    message: `“${name}” is no property that Graph knows of ${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}, so its value is lost, or the document is refused. ${advice}`,
  };
  if (meant === undefined) return problem;
  const isSure = meant.toLowerCase() === name.toLowerCase();
  return { ...problem, fix: { title: `Rename it to ${meant}`, isSure, edits: [{ span, newText: jsonString(meant) }] } };
}

/** What an object lacks. Empty braces, or nothing but annotations in them, are the beginning of something that is being typed. */
export function missingProperties(document: JsonDocument, object: number, shape: ObjectShape): readonly ValueProblem[] {
  if (shape.schema.required === undefined) return [];
  const written = properties(document, object);
  const isBeginning = written.every(({ name }) => name.includes('@'));
  const missing = isBeginning ? [] : shape.fields.filter(({ name, isRequired }) => isRequired && !written.some((other) => other.name === name));
  if (missing.length === 0) return [];
  const { start } = spanOf(document, object);
  const span = { start, end: start + 1 };
  if (shape.type === 'attributeMappingSource') return [incompleteSource(document, object, missing, written, span)];
  const noun = shape.schema.title?.toLowerCase() ?? shape.type;
  return missing.map((field) => ({
    code: 'manifest/missing-property',
    span,
    message: `This ${noun} lacks “${field.name}”, and nothing works without it. Add it.`,
    fix: { title: `Add “${field.name}” to fill in`, isSure: false, edits: [added(document, object, field, beginning(field), shape, written)] },
  }));
}

/** A source says everything twice: as name and type, and as text. */
function incompleteSource(document: JsonDocument, object: number, missing: readonly FieldShape[], written: readonly JsonProperty[], span: ValueProblem['span']): ValueProblem {
  const names = missing.map(({ name }) => `“${name}”`).join(' and ');
  const fix = missing.length === 1 && missing[0]?.name === 'expression' ? expressionFromTree(document, object, written) : null;
  return {
    code: 'manifest/incomplete-source',
    span,
    message: `This source has no ${names}. The service writes expression, name and type side by side; the portal shows nothing without the expression.`,
    ...(fix === null ? {} : { fix }),
  };
}

function expressionFromTree(document: JsonDocument, object: number, written: readonly JsonProperty[]): ManifestRepair | null {
  const stored = readStoredNode(document, object);
  if (stored === null || written.length === 0 || !saysAll({ ...stored, expression: '' })) return null;
  const text = printStoredTree({ ...stored, expression: '' });
  return { title: 'Add the expression that the tree says', isSure: true, edits: [insertProperties(document, object, [['expression', text]], undefined)] };
}

/** Whether text can say the tree: a job parameter such as %DomainFQDN% has no text. */
function saysAll({ expression, name, parameters }: StoredNode): boolean {
  return expression !== null && name !== null && !/^%.*%$/.test(name) && parameters.every(({ value }) => saysAll(value));
}

function beginning({ value }: FieldShape): JsonValue {
  if (value.kinds?.has('array') === true) return [];
  return value.kinds?.has('object') === true ? {} : (value.words?.[0] ?? '');
}

/** Behind the nearest property before it in the service's order. */
function added(document: JsonDocument, object: number, field: FieldShape, value: JsonValue, { fields }: ObjectShape, written: readonly JsonProperty[]) {
  const before = fields.slice(0, fields.indexOf(field)).map(({ name }) => name);
  const anchor = written.filter(({ name }) => before.includes(name)).at(-1)?.key;
  return insertProperties(document, object, [[field.name, value]], anchor);
}
