import { failure, success, type Result } from '../base/result.ts';
import { parseExpression } from '../expression/parse.ts';
import type { JsonDocument } from '../json/jsonDocument.ts';
import { isNamed, items, kindOf, parentOf, properties, property } from '../json/navigate.ts';
import type { JsonValue } from '../json/valueOf.ts';
import type { EditRefusal, NewAttributeMapping } from '../model/mappingEdit.ts';
import type { LearnedKeys } from './learnKeys.ts';
import type { StoredStyle } from './storedStyle.ts';
import { storedStyleAt, storedStyleOf, storedTreeValue } from './storedStyle.ts';
import { buildStoredTree } from './storedTree.ts';

/** The order of the service since 2020 (spec/manifest-model.md). */
export const MAPPING_ORDER: readonly string[] = [
  'defaultValue', 'exportMissingReferences', 'flowBehavior', 'flowType', 'matchingPriority', 'targetAttributeName', 'source',
];

/** A stored source for an expression text, or why there is none. */
export function newSource(expression: string, style: StoredStyle, learned: LearnedKeys): Result<JsonValue, EditRefusal> {
  const { root, problems } = parseExpression(expression);
  if (problems.length > 0) return failure({ message: `“${expression.slice(0, 80)}” is no expression without mistakes, so its stored tree cannot be built.` });
  const tree = buildStoredTree(root, learned);
  if (!tree.ok) return tree;
  return success(storedTreeValue(tree.value.expression === null ? tree.value : { ...tree.value, expression }, style));
}

/** A new attribute mapping as a plain value, with the properties and the order of `sibling`, or of the service if there is none. */
export function newMappingValue(document: JsonDocument, mapping: NewAttributeMapping, sibling: number | undefined, learned: LearnedKeys): Result<JsonValue, EditRefusal> {
  const style = siblingStyle(document, sibling);
  const source = mapping.expression === null ? success<JsonValue>(null) : newSource(mapping.expression, style, learned);
  if (!source.ok) return source;
  const values: Readonly<Record<string, JsonValue>> = {
    defaultValue: mapping.defaultValue,
    exportMissingReferences: false,
    flowBehavior: mapping.flowBehavior ?? 'FlowWhenChanged',
    flowType: mapping.flowType ?? 'Always',
    matchingPriority: mapping.matchingPriority,
    targetAttributeName: mapping.target,
    source: source.value,
  };
  const order = sibling === undefined ? MAPPING_ORDER : completedOrder(properties(document, sibling).map(({ name }) => name), mapping);
  const value: { [name: string]: JsonValue } = {};
  for (const name of order) value[name] = values[name] ?? null;
  return success(value);
}

/** The attribute mapping whose looks a new one copies: the last of the list, else the first of the document. */
export function siblingIn(document: JsonDocument, list: number | undefined): number | undefined {
  const own = list === undefined ? undefined : items(document, list).filter((item) => property(document, item, 'targetAttributeName') !== undefined).at(-1);
  if (own !== undefined) return own;
  for (let node = 0; node < document.count; node++) {
    if (kindOf(document, node) === 'key' && isNamed(document, node, 'targetAttributeName')) return parentOf(document, node);
  }
  return undefined;
}

function siblingStyle(document: JsonDocument, sibling: number | undefined): StoredStyle {
  const source = sibling === undefined ? undefined : property(document, sibling, 'source');
  return source !== undefined && kindOf(document, source) === 'object' ? storedStyleAt(document, source) : storedStyleOf(document);
}

/** The sibling's properties, and those that the new mapping cannot do without at their place in the service's order. */
function completedOrder(written: readonly string[], mapping: NewAttributeMapping): readonly string[] {
  const order = MAPPING_ORDER.filter((name) => written.includes(name)).sort((a, b) => written.indexOf(a) - written.indexOf(b));
  const needed = ['targetAttributeName', 'source', ...(mapping.defaultValue === null ? [] : ['defaultValue']), ...(mapping.matchingPriority === 0 ? [] : ['matchingPriority']), ...(mapping.flowType === undefined ? [] : ['flowType']), ...(mapping.flowBehavior === undefined ? [] : ['flowBehavior'])];
  for (const name of needed) {
    if (order.includes(name)) continue;
    const before = MAPPING_ORDER.slice(0, MAPPING_ORDER.indexOf(name)).reverse().find((earlier) => order.includes(earlier));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, name);
  }
  return order;
}
