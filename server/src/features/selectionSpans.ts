import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { spanToDocument } from '../base/offsetMap.ts';
import { contains, touches, type Span } from '../base/span.ts';
import type { ExpressionNode } from '../expression/ast.ts';
import type { JsonDocument } from '../json/jsonDocument.ts';
import { kindOf, nodeAtOffset, parentOf, spanOf } from '../json/navigate.ts';
import { contentSpan } from '../json/stringMap.ts';
import type { MappingFileDocument } from '../mappingFile/mappingFileDocument.ts';
import type { NameToken, Statement } from '../mappingFile/statement.ts';
import { statementAt } from '../mappingFile/statementAt.ts';
import type { MappingModel } from '../model/mappingModel.ts';
import { locate } from './locate.ts';

/**
 * What is selected step by step around an offset (UTF-16): the parts of the expression, the statement or the JSON around it,
 * the mapping, the document. Innermost first; each lies inside the next and is shorter.
 */
export function selectionSpans(analysis: DocumentAnalysis, offset: number): readonly Span[] {
  const { source, model, text } = analysis;
  const inDocument = source.kind === 'json' ? jsonSpans(source.document, offset) : source.kind === 'mappingFile' ? statementSpans(source.document, offset) : [];
  const whole = { start: 0, end: text.length };
  return [...nested([...expressionSpans(analysis, offset), ...inDocument, ...modelSpans(model)], offset, whole), whole];
}

/** The spans around the offset that lie inside one another, the shortest first. */
function nested(spans: readonly Span[], offset: number, whole: Span): readonly Span[] {
  const around = spans.filter((span) => span.end > span.start && touches(span, offset) && length(span) < length(whole));
  const chain: Span[] = [];
  for (const span of around.sort((one, other) => length(one) - length(other))) {
    const inner = chain.at(-1);
    if (inner === undefined || (contains(span, inner) && length(span) > length(inner))) chain.push(span);
  }
  return chain;
}

function length({ start, end }: Span): number {
  return end - start;
}

function expressionSpans(analysis: DocumentAnalysis, offset: number): readonly Span[] {
  const place = locate(analysis, offset);
  if (place.kind !== 'expression') return [];
  const { embedded } = place.expression;
  return [...place.path.flatMap((node) => partsOf(node).map((span) => spanToDocument(embedded.map, span))), embedded.span];
}

function partsOf(node: ExpressionNode): readonly Span[] {
  switch (node.kind) {
    case 'call':
      return [node.nameSpan, { start: node.openSpan.end, end: node.closeSpan?.start ?? node.span.end }, node.span];
    case 'attribute':
      return [node.nameSpan, node.span];
    case 'string':
      return [{ start: node.span.start + 1, end: node.span.end - (node.closed ? 1 : 0) }, node.span];
    case 'number':
    case 'identifier':
    case 'jobParameter':
    case 'operation':
    case 'group':
    case 'empty':
    case 'missing':
      return [node.span];
  }
}

function statementSpans(document: MappingFileDocument, offset: number): readonly Span[] {
  const statement = statementAt(document, offset);
  if (statement === null) return [];
  return [...wordsOf(statement), ...document.comments.map(({ span }) => span), statement.span];
}

/** The parts of a statement that mean something by themselves. */
function wordsOf(statement: Statement): readonly Span[] {
  switch (statement.kind) {
    case 'profile':
      return [statement.keyword, ...nameSpans(statement.id)];
    case 'rule':
    case 'mapping':
    case 'scope':
      return [statement.keyword, ...nameSpans(statement.name)];
    case 'objects':
      return [...nameSpans(statement.source), ...nameSpans(statement.target)];
    case 'actions':
      return [statement.keyword, ...statement.actions.map(({ span }) => span)];
    case 'clause':
      return [...nameSpans(statement.attribute), statement.operatorSpan, ...statement.values.flatMap(nameSpans)];
    case 'assign':
      return [...nameSpans(statement.target), statement.source.span, ...statement.options.flatMap((option) => [option.span, ...('valueSpan' in option ? [option.valueSpan] : [])])];
    case 'scratch':
    case 'blank':
    case 'comment':
    case 'unknown':
      return [];
  }
}

function nameSpans(name: NameToken | null): readonly Span[] {
  if (name === null) return [];
  const { start, end } = name.span;
  return name.quoted ? [{ start: start + 1, end: end - 1 }, name.span] : [name.span];
}

function jsonSpans(document: JsonDocument, offset: number): readonly Span[] {
  const spans: Span[] = [];
  for (let node: number | undefined = nodeAtOffset(document, offset); node !== undefined; node = parentOf(document, node)) {
    const kind = kindOf(document, node);
    const parent = parentOf(document, node);
    if (kind === 'string' || kind === 'key') spans.push(contentSpan(document, node));
    spans.push(spanOf(document, node));
    if (parent === undefined || kindOf(document, parent) !== 'object') continue;
    const key = kind === 'key' ? node : node - 1;
    spans.push({ start: spanOf(document, key).start, end: spanOf(document, key + 1).end });
  }
  return spans;
}

function modelSpans(model: MappingModel | null): readonly Span[] {
  return (model?.rules ?? []).flatMap((rule) => [
    rule.span,
    ...rule.objectMappings.flatMap(({ span, scope, attributeMappings }) => [span, ...scope.groups.map((group) => group.span), ...attributeMappings.map((mapping) => mapping.span)]),
  ]);
}
