import { fieldTable, readFields } from '../json/fieldTable.ts';
import { kindOf, spanOf } from '../json/navigate.ts';
import type { AttributeDefinition, DirectoryDefinition, ObjectDefinition } from '../model/mappingModel.ts';
import { ATTRIBUTE_TYPES, MUTABILITIES } from './enumerations.ts';
import { openingSpan, readBoolean, readText, readWord, textSpan, wrongType, type ManifestReader } from './fieldReader.ts';
import { readList } from './readObjectMapping.ts';

const DIRECTORY = fieldTable(['name', 'objects']);
const OBJECT = fieldTable(['name', 'attributes']);
const ATTRIBUTE = fieldTable(['name', 'type', 'anchor', 'required', 'multivalued', 'caseExact', 'mutability', 'defaultValue']);

/** Reads a directory definition; null for what is no object. */
export function readDirectory(reader: ManifestReader, node: number, pointer: string): DirectoryDefinition | null {
  if (!isObject(reader, node, pointer, 'a directory definition')) return null;
  const [name, objects] = readFields(reader.document, node, DIRECTORY);
  return {
    name: readText(reader, name, pointer, 'name'),
    objects: readList(reader, objects, `${pointer}/objects`, readObjectDefinition),
    span: spanOf(reader.document, node),
    pointer,
  };
}

/** Reads an object definition; null for what is no object. */
export function readObjectDefinition(reader: ManifestReader, node: number, pointer: string): ObjectDefinition | null {
  if (!isObject(reader, node, pointer, 'an object definition')) return null;
  const [name, attributes] = readFields(reader.document, node, OBJECT);
  return {
    name: readText(reader, name, pointer, 'name'),
    attributes: readList(reader, attributes, `${pointer}/attributes`, readAttributeDefinition),
    span: spanOf(reader.document, node),
    pointer,
  };
}

/** Reads an attribute definition; null without a name. */
export function readAttributeDefinition(reader: ManifestReader, node: number, pointer: string): AttributeDefinition | null {
  if (!isObject(reader, node, pointer, 'an attribute definition')) return null;
  const [nameNode, type, anchor, required, multivalued, caseExact, mutability, standard] = readFields(reader.document, node, ATTRIBUTE);
  const name = readText(reader, nameNode, pointer, 'name');
  if (name === null) return null;
  return {
    name,
    nameSpan: textSpan(reader.document, nameNode) ?? openingSpan(reader.document, node),
    type: readWord(reader, type, pointer, 'type', 'attribute type', ATTRIBUTE_TYPES) ?? 'String',
    anchor: readBoolean(reader, anchor, pointer, 'anchor', false),
    required: readBoolean(reader, required, pointer, 'required', false),
    multivalued: readBoolean(reader, multivalued, pointer, 'multivalued', false),
    caseExact: readBoolean(reader, caseExact, pointer, 'caseExact', false),
    mutability: readWord(reader, mutability, pointer, 'mutability', 'mutability', MUTABILITIES) ?? 'ReadWrite',
    defaultValue: readText(reader, standard, pointer, 'defaultValue'),
    span: spanOf(reader.document, node),
    pointer,
  };
}

function isObject(reader: ManifestReader, node: number, pointer: string, what: string): boolean {
  if (kindOf(reader.document, node) === 'object') return true;
  wrongType(reader, node, pointer, null, `${what} in braces`);
  return false;
}
