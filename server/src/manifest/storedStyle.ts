import { fieldTable, readFields } from '../json/fieldTable.ts';
import type { JsonDocument } from '../json/jsonDocument.ts';
import type { JsonLayout } from '../json/layout.ts';
import { isNamed, items, kindOf, properties } from '../json/navigate.ts';
import { serialise } from '../json/serialise.ts';
import type { JsonValue } from '../json/valueOf.ts';
import type { StoredNode } from './storedNode.ts';

/** How a document writes its sources: the order of the properties, and whether a leaf has an empty list of parameters. */
export interface StoredStyle {
  readonly order: readonly string[];
  readonly emptyParameters: boolean;
}

/** The order of the service since 2020 (spec/manifest-model.md); files of 2017 are alphabetical. */
export const SERVICE_ORDER: readonly string[] = ['expression', 'name', 'type', 'parameters'];

const PARAMETERS = fieldTable(['parameters']);
const PARAMETER = fieldTable(['value']);

/** The style of the source at `node`; where that tells nothing, the service's own. */
export function storedStyleAt(document: JsonDocument, node: number | undefined): StoredStyle {
  if (node === undefined || kindOf(document, node) !== 'object') return { order: SERVICE_ORDER, emptyParameters: true };
  const written = properties(document, node).map(({ name }) => name).filter((name) => SERVICE_ORDER.includes(name));
  return { order: completed(written), emptyParameters: leafHasParameters(document, node) };
}

/** The style of the first source in the document, for one that is added where none is. */
export function storedStyleOf(document: JsonDocument): StoredStyle {
  for (let node = 0; node < document.count; node++) {
    if (kindOf(document, node) === 'key' && isNamed(document, node, 'source') && kindOf(document, node + 1) === 'object') return storedStyleAt(document, node + 1);
  }
  return storedStyleAt(document, undefined);
}

/** A stored tree as a plain value in a given style. */
export function storedTreeValue(node: StoredNode, style: StoredStyle): JsonValue {
  const value: { [name: string]: JsonValue } = {};
  for (const name of style.order) {
    if (name === 'expression') value[name] = node.expression;
    else if (name === 'name') value[name] = node.name;
    else if (name === 'type') value[name] = node.type;
    else if (node.parameters.length > 0 || style.emptyParameters || node.type === 'Function') value[name] = storedParametersValue(node, style);
  }
  return value;
}

/** The `parameters` of a stored tree as a plain value. */
export function storedParametersValue(node: StoredNode, style: StoredStyle): JsonValue {
  return node.parameters.map(({ key, value }) => ({ key, value: storedTreeValue(value, style) }));
}

/** A stored tree as JSON text, in the style and the layout of the one that it replaces. */
export function serialiseStoredTree(node: StoredNode, style: StoredStyle, layout: JsonLayout, indentation: string): string {
  return serialise(storedTreeValue(node, style), layout, indentation);
}

/** The names that the source lacks, put behind the ones that they follow in the service's order. */
function completed(written: readonly string[]): readonly string[] {
  const order = [...written];
  SERVICE_ORDER.forEach((name, index) => {
    if (order.includes(name)) return;
    const before = SERVICE_ORDER[index - 1];
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, name);
  });
  return order;
}

/** Whether the first leaf of the tree writes `parameters`. Goes down the first branch only. */
function leafHasParameters(document: JsonDocument, node: number): boolean {
  let current = node;
  for (;;) {
    const [parameters] = readFields(document, current, PARAMETERS);
    const first = parameters === undefined ? undefined : items(document, parameters)[0];
    const [value] = readFields(document, first, PARAMETER);
    if (parameters === undefined) return false;
    if (value === undefined) return true;
    current = value;
  }
}
