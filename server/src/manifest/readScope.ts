import { fieldTable, readFields } from '../json/fieldTable.ts';
import { items, kindOf, spanOf } from '../json/navigate.ts';
import { contentSpan, stringValue } from '../json/stringMap.ts';
import type { FilterClause, FilterGroup, ScopingFilter } from '../model/mappingModel.ts';
import { openingSpan, readText, textSpan, type ManifestReader } from './fieldReader.ts';

const FILTER = fieldTable(['groups', 'inputFilterGroups', 'categoryFilterGroups']);
const GROUP = fieldTable(['name', 'clauses']);
const CLAUSE = fieldTable(['sourceOperandName', 'operatorName', 'targetOperand']);
const OPERAND = fieldTable(['values']);

/** Reads a filter; without one, or with null, there are no groups. */
export function readScope(reader: ManifestReader, node: number | undefined, pointer: string): ScopingFilter {
  const [groups, inputFilterGroups, categoryFilterGroups] = readFields(reader.document, node, FILTER);
  return {
    groups: readGroups(reader, groups, `${pointer}/groups`),
    inputFilterGroups: readGroups(reader, inputFilterGroups, `${pointer}/inputFilterGroups`),
    categoryFilterGroups: readGroups(reader, categoryFilterGroups, `${pointer}/categoryFilterGroups`),
  };
}

function readGroups(reader: ManifestReader, node: number | undefined, pointer: string): readonly FilterGroup[] {
  if (node === undefined) return [];
  return items(reader.document, node).map((group, index) => {
    const at = `${pointer}/${index}`;
    const [name, clauses] = readFields(reader.document, group, GROUP);
    return {
      name: readText(reader, name, at, 'name'),
      clauses: clauses === undefined ? [] : items(reader.document, clauses).map((clause, place) => readClause(reader, clause, `${at}/clauses/${place}`)),
      span: spanOf(reader.document, group),
    };
  });
}

function readClause(reader: ManifestReader, node: number, pointer: string): FilterClause {
  const { document } = reader;
  const [attribute, operator, operand] = readFields(document, node, CLAUSE);
  const [list] = readFields(document, operand, OPERAND);
  const values = list === undefined ? [] : items(document, list).filter((value) => kindOf(document, value) === 'string');
  const unary = operand === undefined || kindOf(document, operand) === 'null';
  return {
    attribute: readText(reader, attribute, pointer, 'sourceOperandName') ?? '',
    attributeSpan: textSpan(document, attribute) ?? openingSpan(document, node),
    operator: readText(reader, operator, pointer, 'operatorName') ?? '',
    operatorSpan: textSpan(document, operator) ?? openingSpan(document, node),
    values: unary ? null : values.map((value) => stringValue(document, value)),
    valueSpans: values.map((value) => contentSpan(document, value)),
    span: spanOf(document, node),
  };
}
