import { pointerOf, type JsonPath } from '../base/jsonPointer.ts';
import { fieldIndex } from '../json/fieldTable.ts';
import type { JsonDocument } from '../json/jsonDocument.ts';
import { items, kindOf, pathOf } from '../json/navigate.ts';
import { objectText, type ObjectText } from '../json/objectText.ts';
import { ARRAY, KIND_BITS } from '../json/nodeKind.ts';
import { checkValue } from './checkValue.ts';
import type { ManifestProblem } from './manifestProblem.ts';
import { shapeOfType, valueShape, type ObjectShape, type ValueShape } from './manifestShape.ts';
import { missingProperties, unknownProperty } from './propertyProblems.ts';
import type { Recognition } from './recognise.ts';

/** An object that is to be checked, and the way to it. */
interface Place {
  readonly node: number;
  readonly shape: ObjectShape;
  readonly above: Place | null;
  /** From the object above, or from the root. */
  readonly path: JsonPath;
  readonly depth: number;
}

/** No expression of 10,000 characters nests deeper; the JSON reader reports what does. */
const DEEPEST_OBJECT = 400;

/**
 * Where a document has not the form that the schemas of its type ask for. Without recursion, since stored trees nest
 * deep. What is half-typed is no problem of form; the JSON reader has reported it.
 */
export function manifestProblems(document: JsonDocument, recognition: Recognition): readonly ManifestProblem[] {
  const problems: ManifestProblem[] = [];
  const waiting: Place[] = [];
  for (const { node, shape } of roots(document, recognition)) {
    checkNode(document, node, shape, null, pathOf(document, node), waiting, problems);
  }
  checkAll(document, waiting, problems);
  return problems.sort((one, other) => one.span.start - other.span.start);
}

function checkAll(document: JsonDocument, waiting: Place[], problems: ManifestProblem[]): void {
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) checkObject(document, place, waiting, problems);
}

function roots(document: JsonDocument, { shape, nodes }: Recognition): readonly { readonly node: number; readonly shape: ValueShape }[] {
  const isBareList = shape === 'secrets' && kindOf(document, 0) === 'array';
  if (isBareList) return items(document, 0).map((node) => ({ node, shape: valueShape({ $ref: 'secret.schema.json' }) }));
  const type = shape === 'secrets' ? 'synchronizationSecrets' : shape;
  return nodes.map((node) => ({ node, shape: valueShape({ $ref: `${type}.schema.json` }) }));
}

function checkObject(document: JsonDocument, place: Place, waiting: Place[], problems: ManifestProblem[]): void {
  const { node, shape } = place;
  const { kinds, nexts } = document.tape;
  const behind = nexts[node] ?? 0;
  let foundBits = 0;
  for (let key = node + 1; key < behind; key = nexts[key + 1] ?? behind) {
    const index = fieldIndex(document, key, shape.table);
    const field = shape.fields[index];
    if (field === undefined) {
      // What the service writes about itself may say more than is known here.
      const unknown = shape.schema.readOnly === true ? null : unknownProperty(document, node, key, shape);
      if (unknown !== null) problems.push({ ...unknown, pointer: pointerTo(place, [unknown.name]) });
      continue;
    }
    foundBits |= 1 << index;
    const kind = (kinds[key + 1] ?? 0) & KIND_BITS;
    // Most lists are empty.
    const isEmptyList = kind === ARRAY && nexts[key + 1] === key + 2 && field.value.item !== null;
    if (!isEmptyList && ((field.value.plainBits >> kind) & 1) === 0) checkNode(document, key + 1, field.value, place, [field.name], waiting, problems);
  }
  if ((foundBits & shape.requiredBits) === shape.requiredBits) return;
  for (const missing of missingProperties(document, node, shape)) problems.push({ ...missing, pointer: pointerTo(place, []) });
}

function checkNode(document: JsonDocument, node: number, shape: ValueShape, above: Place | null, path: JsonPath, waiting: Place[], problems: ManifestProblem[]): void {
  const problem = checkValue(document, node, shape, String(path.at(-1) ?? ''));
  if (problem !== null) {
    problems.push({ ...problem, pointer: above === null ? pointerOf(path) : pointerTo(above, path) });
    return;
  }
  const inner = shape.objectType === null || kindOf(document, node) !== 'object' ? undefined : shapeOfType(shape.objectType);
  const depth = (above?.depth ?? 0) + 1;
  if (inner !== undefined && depth <= DEEPEST_OBJECT) {
    const place = { node, shape: inner, above, path, depth };
    if (above?.shape.type === HOLDER && inner.type === 'attributeMappingSource') checkRepeated(document, place, problems);
    else waiting.push(place);
  }
  const { item } = shape;
  if (item !== null) items(document, node).forEach((each, index) => checkNode(document, each, item, above, [...path, index], waiting, problems));
}

/** Schemas hold the same sources many times over, and most are right: those are looked at once. */
function checkRepeated(document: JsonDocument, place: Place, problems: ManifestProblem[]): void {
  const source = objectText(document, place.node);
  if (right.has(source)) return;
  const before = problems.length;
  checkAll(document, [place], problems);
  if (problems.length === before) right.add(source);
}

const HOLDER = 'attributeMapping';
const right = new WeakSet<ObjectText>();

function pointerTo(place: Place, path: JsonPath): string {
  let pointer = pointerOf(path);
  for (let step: Place | null = place; step !== null; step = step.above) pointer = pointerOf(step.path) + pointer;
  return pointer;
}
