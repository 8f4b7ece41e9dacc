import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import type { Span } from '../base/span.ts';
import { printSource } from '../mappingFile/printStatement.ts';
import type { AttributeMapping, DirectoryDefinition, MappingModel, ObjectMapping, SynchronizationRule } from '../model/mappingModel.ts';

/** An entry of the outline. Its selection lies inside its span. */
export interface OutlineEntry {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'rule' | 'objectMapping' | 'attributeMapping' | 'scratch' | 'directory' | 'object' | 'attribute';
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly OutlineEntry[];
}

/** The outline of a mapping set: rule › object mapping › target ← expression; then what the directories define. */
export function documentSymbols({ model, source }: DocumentAnalysis): readonly OutlineEntry[] {
  if (model === null || source.kind === 'expression') return [];
  return [...model.rules.flatMap((rule) => ruleEntries(rule, source.kind === 'json')), ...scratchEntries(model), ...model.directories.map(directoryEntry)].filter(
    ({ span }) => span.end > span.start,
  );
}

/** A rule that only stands for one that is not written has no entry of its own. */
function ruleEntries(rule: SynchronizationRule, inManifest: boolean): readonly OutlineEntry[] {
  const inner = rule.objectMappings.flatMap(objectMappingEntries);
  if (rule.name === null && (!inManifest || rule.sourceDirectoryName === null)) return inner;
  const detail = rule.sourceDirectoryName === null || rule.targetDirectoryName === null ? '' : `${rule.sourceDirectoryName} → ${rule.targetDirectoryName}`;
  return [{ name: named(rule.name, 'rule'), detail, kind: 'rule', span: around(rule.span, inner), selection: startOf(rule.span), children: inner }];
}

function objectMappingEntries(objectMapping: ObjectMapping): readonly OutlineEntry[] {
  const inner = objectMapping.attributeMappings.map(attributeMappingEntry);
  const { name, sourceObjectName, targetObjectName, enabled } = objectMapping;
  if (name === null && sourceObjectName === null && targetObjectName === null) return inner;
  const objects = `${sourceObjectName ?? '?'} → ${targetObjectName ?? '?'}`;
  const details = [...(name === null ? [] : [objects]), ...(enabled ? [] : ['disabled'])];
  const span = around(objectMapping.span, inner);
  return [{ name: named(name, objects), detail: details.join(', '), kind: 'objectMapping', span, selection: inside(span, objectMapping.headSpan), children: inner }];
}

function attributeMappingEntry(mapping: AttributeMapping): OutlineEntry {
  const match = mapping.matchingPriority > 0 ? ` (match ${mapping.matchingPriority})` : '';
  return {
    name: named(mapping.target, 'no target'),
    detail: `← ${oneLine(printSource(mapping))}${match}`,
    kind: 'attributeMapping',
    span: mapping.span,
    selection: inside(mapping.span, mapping.targetSpan),
    children: [],
  };
}

function scratchEntries({ scratch }: MappingModel): readonly OutlineEntry[] {
  return scratch.map(({ text, span }) => ({ name: `= ${oneLine(text)}`, detail: '', kind: 'scratch', span, selection: span, children: [] }));
}

function directoryEntry({ name, span, objects }: DirectoryDefinition): OutlineEntry {
  const children = objects.map((object): OutlineEntry => {
    const attributes = object.attributes.map((attribute): OutlineEntry => ({
      name: named(attribute.name, 'no name'),
      detail: attribute.type,
      kind: 'attribute',
      span: attribute.span,
      selection: inside(attribute.span, attribute.nameSpan),
      children: [],
    }));
    return { name: named(object.name, 'object'), detail: '', kind: 'object', span: object.span, selection: startOf(object.span), children: attributes };
  });
  return { name: named(name, 'directory'), detail: '', kind: 'directory', span, selection: startOf(span), children };
}

/** Editors refuse an outline with an entry that has no name. */
function named(name: string | null, otherwise: string): string {
  return name === null || name.trim() === '' ? otherwise : name;
}

/** Blanks are made even, since the detail of an entry has one line. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** A mapping that a mapping file only implies lies around its lines. */
function around(span: Span, inner: readonly OutlineEntry[]): Span {
  // A generated set has more mappings than a call takes arguments.
  return inner.reduce((whole, entry) => ({ start: Math.min(whole.start, entry.span.start), end: Math.max(whole.end, entry.span.end) }), span);
}

function inside(outer: Span, inner: Span): Span {
  return inner.start >= outer.start && inner.end <= outer.end ? inner : startOf(outer);
}

function startOf({ start }: Span): Span {
  return { start, end: start };
}
