import { failure, success, type Result } from '../base/result.ts';
import { overlap, type TextEdit } from '../base/textEdit.ts';
import { changeProperties } from '../json/changeProperties.ts';
import { changeItems } from '../json/edit.ts';
import type { JsonDocument } from '../json/jsonDocument.ts';
import { items, kindOf, property, textOf } from '../json/navigate.ts';
import { valueOf, type JsonValue } from '../json/valueOf.ts';
import type { EditRefusal, MappingEdit, NewAttributeMapping } from '../model/mappingEdit.ts';
import { planEdits, type EditPlan } from './editPlan.ts';
import { editScope, FILTER_ORDER } from './editScope.ts';
import { editSource } from './editSource.ts';
import { learnKeys, type LearnedKeys } from './learnKeys.ts';
import { MAPPING_ORDER, newMappingValue, newSource, siblingIn } from './newMapping.ts';
import { storedStyleOf } from './storedStyle.ts';

type Edited = Result<readonly TextEdit[], EditRefusal>;

/** Every property that an edit may have to add, in the order of the service since 2020 (spec/manifest-model.md). */
const PROPERTY_ORDER: readonly string[] = [
  'enabled', 'flowTypes', 'name', 'scope', 'sourceObjectName', 'targetObjectName', 'attributeMappings', 'metadata', ...MAPPING_ORDER, ...FILTER_ORDER,
];

/**
 * Turns changes of a manifest's mapping set into edits of its text. Only what the changes name is touched: order, layout,
 * metadata and every other byte stay, and what is added looks like its neighbours. A new expression brings its stored
 * tree with it. Making the same changes a second time changes nothing.
 * @param edits changes to mappings of the model of this very document
 * @returns edits in text order that do not overlap, or why they cannot be made; then none of them is made
 */
export function editManifest(document: JsonDocument, edits: readonly MappingEdit[]): Edited {
  const planned = planEdits(document, edits);
  if (!planned.ok) return planned;
  const plan = planned.value;
  const learned = learnKeys(document);
  const gone = new Set([...plan.deleted.values()].flatMap((nodes) => [...nodes]));
  const results: Edited[] = [
    ...[...plan.expressions].filter(([mapping]) => !gone.has(mapping)).map(([mapping, change]) => expressionEdits(document, plan, mapping, change, learned)),
    ...listEdits(document, plan, learned),
    ...[...plan.scopes].filter(([objectMapping]) => !gone.has(objectMapping)).map(([objectMapping, groups]) => success(editScope(document, plan, objectMapping, groups))),
    success(plan.texts),
    // Last, since new sources and lists may have joined them.
    ...[...plan.properties].filter(([object]) => !gone.has(object)).map(([object, changes]) => success(changeProperties(document, object, changes, PROPERTY_ORDER))),
  ];
  return results.find(({ ok }) => !ok) ?? ordered(results.flatMap((result) => (result.ok ? result.value : [])));
}

function expressionEdits(document: JsonDocument, plan: EditPlan, mapping: number, change: Parameters<typeof editSource>[2], learned: LearnedKeys): Edited {
  const source = property(document, mapping, 'source');
  if (source !== undefined && kindOf(document, source) === 'object') return editSource(document, source, change, learned);
  const value = 'text' in change ? newSource(change.text, storedStyleOf(document), learned) : failure({ message: 'This mapping has no expression to edit.' });
  if (!value.ok) return value;
  plan.properties.set(mapping, (plan.properties.get(mapping) ?? new Map<string, JsonValue>()).set('source', value.value));
  return success([]);
}

/** Deletes and adds attribute mappings, list by list. */
function listEdits(document: JsonDocument, plan: EditPlan, learned: LearnedKeys): readonly Edited[] {
  const results: Edited[] = [];
  const deleted = new Map(plan.deleted);
  for (const [objectMapping, added] of plan.added) {
    const list = listOf(document, objectMapping);
    const removed = (list === undefined ? undefined : deleted.get(list)) ?? new Set<number>();
    const values = valuesToAdd(document, list, added, removed, learned);
    if (!values.ok) {
      results.push(values);
      continue;
    }
    if (list !== undefined) {
      deleted.delete(list);
      results.push(success(changeItems(document, list, removed, values.value, styleIn(document, list))));
    } else if (kindOf(document, objectMapping) === 'object' && property(document, objectMapping, 'targetAttributeName') === undefined) {
      if (values.value.length > 0) plan.properties.set(objectMapping, (plan.properties.get(objectMapping) ?? new Map<string, JsonValue>()).set('attributeMappings', [...values.value]));
    } else results.push(failure({ message: 'This document is a single attribute mapping, so another one has no place in it. Put both into a list.' }));
  }
  for (const [list, removed] of deleted) results.push(success(changeItems(document, list, removed, [])));
  return results;
}

/** The list of an object mapping; of mappings pasted side by side, the list itself. */
function listOf(document: JsonDocument, objectMapping: number): number | undefined {
  const list = kindOf(document, objectMapping) === 'array' ? objectMapping : property(document, objectMapping, 'attributeMappings');
  return list !== undefined && kindOf(document, list) === 'array' ? list : undefined;
}

/** The layout of a list's last mapping, for those that join it. */
function styleIn(document: JsonDocument, list: number): number | undefined {
  return items(document, list).filter((item) => kindOf(document, item) === 'object').at(-1);
}

function valuesToAdd(document: JsonDocument, list: number | undefined, added: readonly NewAttributeMapping[], removed: ReadonlySet<number>, learned: LearnedKeys): Result<readonly JsonValue[], EditRefusal> {
  const sibling = siblingIn(document, list);
  const present = new Map<string | undefined, string>();
  for (const item of list === undefined ? [] : items(document, list)) {
    if (!removed.has(item)) present.set(textOf(document, property(document, item, 'targetAttributeName')), JSON.stringify(valueOf(document, item)));
  }
  const values: JsonValue[] = [];
  for (const mapping of added) {
    const value = newMappingValue(document, mapping, sibling, learned);
    if (!value.ok) return value;
    const written = present.get(mapping.target);
    if (written === JSON.stringify(value.value)) continue;
    if (written !== undefined) return failure({ message: `There is a mapping to ${mapping.target} already. Change that one.` });
    present.set(mapping.target, JSON.stringify(value.value));
    values.push(value.value);
  }
  return success(values);
}

function ordered(edits: readonly TextEdit[]): Edited {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  for (let index = 1; index < sorted.length; index++) {
    const earlier = sorted[index - 1];
    const later = sorted[index];
    if (earlier !== undefined && later !== undefined && overlap(earlier, later)) return failure({ message: 'Two changes meet at one place of the document. Apply one of them at a time.' });
  }
  return success(sorted);
}
