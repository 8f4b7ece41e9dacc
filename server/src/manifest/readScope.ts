import { fieldTable, readFields } from '../json/fieldTable.ts';
import type { JsonDocument } from '../json/jsonDocument.ts';
import { items, kindOf, spanOf } from '../json/navigate.ts';
import { contentSpan, stringValue } from '../json/stringMap.ts';
import type { FilterClause, FilterGroup, ScopingFilter } from '../model/mappingModel.ts';
import { openingSpan, readText, textSpan } from './fieldReader.ts';

const FILTER = fieldTable(['groups', 'inputFilterGroups', 'categoryFilterGroups']);
const GROUP = fieldTable(['name', 'clauses']);
const CLAUSE = fieldTable(['sourceOperandName', 'operatorName', 'targetOperand']);
const OPERAND = fieldTable(['values']);

/** Reads a filter; without one, or with null, there are no groups. */
export function readScope(document: JsonDocument, node: number | undefined): ScopingFilter {
  const [groups, inputFilterGroups, categoryFilterGroups] = readFields(document, node, FILTER);
  return {
    groups: readGroups(document, groups),
    inputFilterGroups: readGroups(document, inputFilterGroups),
    categoryFilterGroups: readGroups(document, categoryFilterGroups),
  };
}

function readGroups(document: JsonDocument, node: number | undefined): readonly FilterGroup[] {
  return node === undefined ? [] : items(document, node).map((group) => readGroup(document, group));
}

/** Reads a filter group. */
export function readGroup(document: JsonDocument, node: number): FilterGroup {
  const [name, clauses] = readFields(document, node, GROUP);
  return {
    name: readText(document, name),
    clauses: clauses === undefined ? [] : items(document, clauses).map((clause) => readClause(document, clause)),
    span: spanOf(document, node),
  };
}

/** Reads a filter clause. */
export function readClause(document: JsonDocument, node: number): FilterClause {
  const [attribute, operator, operand] = readFields(document, node, CLAUSE);
  const [list] = readFields(document, operand, OPERAND);
  const values = list === undefined ? [] : items(document, list).filter((value) => kindOf(document, value) === 'string');
  const unary = operand === undefined || kindOf(document, operand) === 'null';
  return {
    attribute: readText(document, attribute) ?? '',
    attributeSpan: textSpan(document, attribute) ?? openingSpan(document, node),
    operator: readText(document, operator) ?? '',
    operatorSpan: textSpan(document, operator) ?? openingSpan(document, node),
    values: unary ? null : values.map((value) => stringValue(document, value)),
    valueSpans: values.map((value) => contentSpan(document, value)),
    valuesSpan: unary ? null : spanOf(document, operand),
    span: spanOf(document, node),
  };
}
