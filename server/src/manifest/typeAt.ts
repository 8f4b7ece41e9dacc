import type { JsonDocument } from '../json/jsonDocument.ts';
import { kindOf, nodeAtOffset, parentOf, properties, spanOf } from '../json/navigate.ts';
import { stringValue } from '../json/stringMap.ts';
import { shapeOfType, type FieldShape, type ObjectShape, type ValueShape } from './manifestShape.ts';
import { recogniseDocument, type Recognition } from './recognise.ts';

/** An object of a manifest whose type is known, and what an offset in it is about. */
export interface TypedPlace {
  /** The node of the object. */
  readonly object: number;
  readonly shape: ObjectShape;
  /** The property that the offset lies in, by the node of its name; null between properties. */
  readonly key: number | null;
  /** What the type says of that property; null when it does not know it. */
  readonly field: FieldShape | null;
  /** What stands at the offset: a property name, a value that holds nothing, an item of a list, or nothing yet. */
  readonly part: 'key' | 'value' | 'item' | 'gap';
  readonly node: number;
}

/** Stored trees nest deeper only in documents that are broken. */
const DEEPEST = 1_000;

/** What stands at an offset of a manifest, by the type of the object around it; null where no type is known. */
export function typedPlaceAt(document: JsonDocument, offset: number): TypedPlace | null {
  const recognition = recogniseDocument(document);
  if (recognition === null) return null;
  const node = nodeAtOffset(document, offset);
  const kind = kindOf(document, node);
  const parent = parentOf(document, node);
  if (kind === 'object') {
    if (spanOf(document, node).start >= offset) return null;
    const key = keyBefore(document, node, offset);
    return key === null ? placeIn(document, recognition, node, null, 'gap', node) : placeIn(document, recognition, node, key, 'value', key + 1);
  }
  if (parent === undefined) return null;
  if (kind === 'key') return placeIn(document, recognition, parent, node, 'key', node);
  if (kindOf(document, parent) === 'object') return placeIn(document, recognition, parent, node - 1, 'value', node);
  const holder = parentOf(document, parent);
  return holder === undefined || kindOf(document, holder) !== 'object' ? null : placeIn(document, recognition, holder, parent - 1, 'item', node);
}

/** The name of the property whose value is to be typed at an offset between the values of an object: it stands right before, with its colon. */
function keyBefore(document: JsonDocument, object: number, offset: number): number | null {
  const key = properties(document, object).filter((property) => spanOf(document, property.key).end <= offset).at(-1)?.key;
  if (key === undefined || kindOf(document, key + 1) !== 'missing') return null;
  return /^\s*:\s*$/.test(document.text.slice(spanOf(document, key).end, offset)) ? key : null;
}

function placeIn(document: JsonDocument, recognition: Recognition, object: number, key: number | null, part: TypedPlace['part'], node: number): TypedPlace | null {
  const type = typeOfObject(document, recognition, object, DEEPEST);
  const shape = type === null ? undefined : shapeOfType(type);
  if (shape === undefined) return null;
  const field = key === null ? undefined : fieldNamed(document, shape, key);
  return { object, shape, key, field: field ?? null, part, node };
}

/** The name of the type in Graph that an object has by its place. */
function typeOfObject(document: JsonDocument, recognition: Recognition, node: number, levels: number): string | null {
  const { shape, nodes } = recognition;
  if (nodes.includes(node)) return shape === 'secrets' ? 'synchronizationSecrets' : shape;
  const parent = parentOf(document, node);
  if (parent === undefined || levels === 0) return null;
  const inList = kindOf(document, parent) === 'array';
  const value = inList ? parent : node;
  const holder = inList ? parentOf(document, parent) : parent;
  if (holder === undefined) return shape === 'secrets' ? 'secret' : null;
  const holderType = typeOfObject(document, recognition, holder, levels - 1);
  const holderShape = holderType === null ? undefined : shapeOfType(holderType);
  const found: ValueShape | undefined = holderShape === undefined ? undefined : fieldNamed(document, holderShape, value - 1)?.value;
  return (inList ? found?.item?.objectType : found?.objectType) ?? null;
}

function fieldNamed(document: JsonDocument, shape: ObjectShape, key: number): FieldShape | undefined {
  const name = stringValue(document, key);
  return shape.fields.find((field) => field.name === name);
}
