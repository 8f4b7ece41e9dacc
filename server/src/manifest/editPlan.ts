import { failure, success, type Result } from '../base/result.ts';
import type { TextEdit } from '../base/textEdit.ts';
import type { JsonDocument } from '../json/jsonDocument.ts';
import { kindOf, nodeAtPointer, parentOf, property, spanOf, textOf } from '../json/navigate.ts';
import type { JsonValue } from '../json/valueOf.ts';
import type { EditRefusal, MappingEdit, NewAttributeMapping, NewFilterGroup } from '../model/mappingEdit.ts';
import type { AttributeMapping, FlowTypeFlag, ObjectMapping } from '../model/mappingModel.ts';
import type { ExpressionChange } from './editSource.ts';

/** Everything that a set of edits changes, gathered by the nodes of the document, so that edits of one place become one. */
export interface EditPlan {
  /** Attribute mappings to delete, by the list that holds them. */
  readonly deleted: Map<number, Set<number>>;
  /** Attribute mappings to add, by the object mapping's node. */
  readonly added: Map<number, NewAttributeMapping[]>;
  /** New values of properties, by the object's node. */
  readonly properties: Map<number, Map<string, JsonValue>>;
  /** New expressions, by the attribute mapping's node. */
  readonly expressions: Map<number, ExpressionChange>;
  /** The scoping filters that an object mapping is to have, by its node. */
  readonly scopes: Map<number, readonly NewFilterGroup[]>;
  readonly texts: TextEdit[];
}

type Planned = Result<null, EditRefusal>;
const PLANNED: Planned = success(null);

/** Gathers edits of a manifest's model; refuses when two of them contradict each other, or one does not fit the document. */
export function planEdits(document: JsonDocument, edits: readonly MappingEdit[]): Result<EditPlan, EditRefusal> {
  const plan: EditPlan = { deleted: new Map(), added: new Map(), properties: new Map(), expressions: new Map(), scopes: new Map(), texts: [] };
  for (const edit of edits) {
    const planned = planEdit(document, plan, edit);
    if (!planned.ok) return planned;
  }
  return success(plan);
}

function planEdit(document: JsonDocument, plan: EditPlan, edit: MappingEdit): Planned {
  if (edit.kind === 'text') {
    for (const each of edit.edits) plan.texts.push(each);
    return PLANNED;
  }
  const subject: AttributeMapping | ObjectMapping = 'objectMapping' in edit ? edit.objectMapping : edit.kind === 'insertMapping' ? edit.into : edit.mapping;
  const node = nodeAtPointer(document, subject.pointer);
  if (node === undefined || spanOf(document, node).start !== subject.span.start) {
    return failure({ message: 'The document has changed since this was found. Try again.' });
  }
  switch (edit.kind) {
    case 'deleteMapping': {
      const list = parentOf(document, node);
      if (list === undefined || kindOf(document, list) !== 'array') return failure({ message: 'This attribute mapping is the whole document. Delete the file instead.' });
      plan.deleted.set(list, (plan.deleted.get(list) ?? new Set()).add(node));
      return PLANNED;
    }
    case 'insertMapping': {
      const added = plan.added.get(node);
      if (added === undefined) plan.added.set(node, [edit.mapping]);
      else added.push(edit.mapping);
      return PLANNED;
    }
    case 'setExpression':
      return planExpression(plan, node, { text: edit.expression });
    case 'editExpression':
      return edit.mapping.source.kind === 'expression' ? planExpression(plan, node, { edits: edit.edits }) : failure({ message: `The mapping to ${edit.mapping.target} has no expression to edit.` });
    case 'setMatchingPriority':
      return planProperty(document, plan, node, 'matchingPriority', edit.priority, 0);
    case 'setDefaultValue':
      return planProperty(document, plan, node, 'defaultValue', edit.value, null);
    case 'setFlowType':
      return planProperty(document, plan, node, 'flowType', edit.flowType, 'Always');
    case 'setTarget':
      return planProperty(document, plan, node, 'targetAttributeName', edit.target);
    case 'setTargetObject':
      return planProperty(document, plan, node, 'targetObjectName', edit.name);
    case 'setFlowTypes':
      return planProperty(document, plan, node, 'flowTypes', flowTypesText(document, node, edit.flowTypes));
    case 'setEnabled':
      return planProperty(document, plan, node, 'enabled', edit.enabled);
    case 'setFlowBehavior':
      return planProperty(document, plan, node, 'flowBehavior', edit.flowBehavior, 'FlowWhenChanged');
    case 'clearSource':
      return planProperty(document, plan, node, 'source', null, null);
    case 'setScope':
      plan.scopes.set(node, edit.groups);
      return PLANNED;
  }
}

/** @param otherwise what the service takes when the property is not there; then it need not be added */
function planProperty(document: JsonDocument, plan: EditPlan, object: number, name: string, value: JsonValue, otherwise?: JsonValue): Planned {
  if (otherwise === value && property(document, object, name) === undefined) return PLANNED;
  const changes = plan.properties.get(object) ?? new Map<string, JsonValue>();
  if (changes.has(name) && JSON.stringify(changes.get(name)) !== JSON.stringify(value)) {
    return failure({ message: `Two changes give “${name}” different values. Apply one of them at a time.` });
  }
  plan.properties.set(object, changes.set(name, value));
  return PLANNED;
}

function planExpression(plan: EditPlan, mapping: number, change: ExpressionChange): Planned {
  const earlier = plan.expressions.get(mapping);
  const together = earlier === undefined ? change : combined(earlier, change);
  if (together === null) return failure({ message: 'Two changes of one expression exclude each other. Apply one of them at a time.' });
  plan.expressions.set(mapping, together);
  return PLANNED;
}

function combined(one: ExpressionChange, other: ExpressionChange): ExpressionChange | null {
  if ('text' in one && 'text' in other) return one.text === other.text ? one : null;
  if ('text' in one || 'text' in other) return null;
  const isNew = (edit: TextEdit): boolean => !one.edits.some((known) => known.span.start === edit.span.start && known.span.end === edit.span.end && known.newText === edit.newText);
  return { edits: [...one.edits, ...other.edits.filter(isNew)] };
}

/** The flags in one text, with or without blanks behind the commas, as the document has it. */
function flowTypesText(document: JsonDocument, objectMapping: number, flags: readonly FlowTypeFlag[]): string {
  const written = textOf(document, property(document, objectMapping, 'flowTypes'));
  if (flags.length === 0) return 'None';
  return flags.join(written?.includes(',') === true && !written.includes(', ') ? ',' : ', ');
}
