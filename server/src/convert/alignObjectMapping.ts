import { expressionMeaning, groupsMeaning } from '../mappingFile/meaning.ts';
import { portalText } from '../mappingFile/portalText.ts';
import type { MappingEdit, NewAttributeMapping } from '../model/mappingEdit.ts';
import type { AttributeMapping, FlowTypeFlag, MappingSource, ObjectMapping } from '../model/mappingModel.ts';

/** What holds where a document names no action (spec/manifest-model.md). */
const ALL_ACTIONS: readonly FlowTypeFlag[] = ['Add', 'Update', 'Delete'];

/**
 * The changes that make an object mapping of one document say what that of another document says (design 2, convert):
 * attribute mappings, options and scoping filters that `wanted` lacks go; actions that it does not name stay. An expression
 * that says the same is not touched, whatever its spacing. Order is kept, since it has no meaning to the service.
 */
export function alignObjectMapping(current: ObjectMapping, wanted: ObjectMapping): readonly MappingEdit[] {
  const edits: MappingEdit[] = [];
  if (wanted.enabled !== current.enabled) edits.push({ kind: 'setEnabled', objectMapping: current, enabled: wanted.enabled });
  if (wanted.flowTypes !== null && !sameWords(wanted.flowTypes, current.flowTypes ?? ALL_ACTIONS)) edits.push({ kind: 'setFlowTypes', objectMapping: current, flowTypes: wanted.flowTypes });
  const groups = groupsMeaning(wanted);
  if (JSON.stringify(groups) !== JSON.stringify(groupsMeaning(current))) edits.push({ kind: 'setScope', objectMapping: current, groups });

  const left = new Map<string, AttributeMapping[]>();
  for (const mapping of current.attributeMappings) left.set(mapping.target, [...(left.get(mapping.target) ?? []), mapping]);
  const added: NewAttributeMapping[] = [];
  for (const mapping of wanted.attributeMappings) {
    const existing = left.get(mapping.target)?.shift();
    if (existing === undefined) added.push(newMapping(mapping));
    else edits.push(...alignMapping(existing, mapping));
  }
  for (const mapping of [...left.values()].flat()) edits.push({ kind: 'deleteMapping', mapping });
  for (const mapping of added) edits.push({ kind: 'insertMapping', into: current, mapping });
  return edits;
}

function alignMapping(current: AttributeMapping, wanted: AttributeMapping): readonly MappingEdit[] {
  const edits: MappingEdit[] = [];
  if (!sameSource(current.source, wanted.source)) {
    const expression = sourceText(wanted.source);
    edits.push(expression === null ? { kind: 'clearSource', mapping: current } : { kind: 'setExpression', mapping: current, expression });
  }
  if (wanted.matchingPriority !== current.matchingPriority) edits.push({ kind: 'setMatchingPriority', mapping: current, priority: wanted.matchingPriority });
  if (wanted.defaultValue !== current.defaultValue) edits.push({ kind: 'setDefaultValue', mapping: current, value: wanted.defaultValue });
  if (wanted.flowType !== current.flowType) edits.push({ kind: 'setFlowType', mapping: current, flowType: wanted.flowType });
  if (wanted.flowBehavior !== current.flowBehavior) edits.push({ kind: 'setFlowBehavior', mapping: current, flowBehavior: wanted.flowBehavior });
  return edits;
}

function newMapping({ target, source, matchingPriority, defaultValue, flowType, flowBehavior }: AttributeMapping): NewAttributeMapping {
  return {
    target,
    expression: sourceText(source),
    matchingPriority,
    defaultValue,
    ...(flowType === 'Always' ? {} : { flowType }),
    ...(flowBehavior === 'FlowWhenChanged' ? {} : { flowBehavior }),
  };
}

/** The text of a source for an edit: a job parameter is written as an expression is. Null for the mapping type None. */
function sourceText(source: MappingSource): string | null {
  switch (source.kind) {
    case 'none':
      return null;
    case 'withoutText':
      return source.name;
    case 'expression':
      // A manifest keeps an expression on one line, as the portal does; only a line end inside a text stays.
      return portalText(source.expression.text);
  }
}

function sameSource(one: MappingSource, other: MappingSource): boolean {
  if (one.kind === 'expression' && other.kind === 'expression') {
    const a = one.expression.text;
    const b = other.expression.text;
    return a === b || expressionMeaning(a) === expressionMeaning(b);
  }
  return one.kind === other.kind && sourceText(one) === sourceText(other);
}

function sameWords(one: readonly string[], other: readonly string[]): boolean {
  return [...one].sort().join() === [...other].sort().join();
}
