import type { TextEdit } from '../base/textEdit.ts';
import { changeItems } from '../json/edit.ts';
import type { JsonDocument } from '../json/jsonDocument.ts';
import { items, kindOf, property } from '../json/navigate.ts';
import { valueOf, type JsonValue } from '../json/valueOf.ts';
import type { NewFilterGroup } from '../model/mappingEdit.ts';
import type { EditPlan } from './editPlan.ts';

/** The lists of a filter in the order of the service (observed in a real schema). */
export const FILTER_ORDER: readonly string[] = ['categoryFilterGroups', 'groups', 'inputFilterGroups'];

/**
 * Makes the scoping filters of an object mapping the groups that are wanted. Groups are alternatives, so their order does
 * not matter: those that are there already stay as they are, the others go, and new ones join them at the end.
 * Input and category filters stay. New properties go into the plan.
 */
export function editScope(document: JsonDocument, plan: EditPlan, objectMapping: number, wanted: readonly NewFilterGroup[]): readonly TextEdit[] {
  const scope = property(document, objectMapping, 'scope');
  if (scope === undefined || kindOf(document, scope) !== 'object') {
    if (wanted.length > 0) planned(plan, objectMapping, 'scope', { categoryFilterGroups: [], groups: wanted.map(groupValue), inputFilterGroups: [] });
    return [];
  }
  const list = property(document, scope, 'groups');
  if (list === undefined || kindOf(document, list) !== 'array') {
    if (wanted.length > 0) planned(plan, scope, 'groups', wanted.map(groupValue));
    return [];
  }
  const missing = wanted.map((group) => ({ group, meaning: meaningOf(groupValue(group)) }));
  const removed = new Set<number>();
  for (const item of items(document, list)) {
    const at = missing.findIndex(({ meaning }) => meaning === meaningOf(valueOf(document, item)));
    if (at < 0) removed.add(item);
    else missing.splice(at, 1);
  }
  return changeItems(document, list, removed, missing.map(({ group }) => groupValue(group)), items(document, list).at(-1));
}

function planned(plan: EditPlan, object: number, name: string, value: JsonValue): void {
  plan.properties.set(object, (plan.properties.get(object) ?? new Map<string, JsonValue>()).set(name, value));
}

function groupValue({ name, clauses }: NewFilterGroup): JsonValue {
  return {
    name,
    clauses: clauses.map(({ attribute, operator, values }) => ({
      operatorName: operator,
      sourceOperandName: attribute,
      targetOperand: values === null ? null : { values: [...values] },
    })),
  };
}

/** A group as a text that does not depend on the order of properties or on properties that no filter reads. */
function meaningOf(group: JsonValue): string {
  const field = (value: JsonValue, name: string): JsonValue => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value[name] ?? null) : null);
  const clauses = field(group, 'clauses');
  return JSON.stringify([
    field(group, 'name'),
    (Array.isArray(clauses) ? clauses : []).map((clause: JsonValue) => [field(clause, 'sourceOperandName'), field(clause, 'operatorName'), field(field(clause, 'targetOperand'), 'values')]),
  ]);
}
