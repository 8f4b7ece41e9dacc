import { fieldTable, readFields } from '../json/fieldTable.ts';
import type { JsonDocument } from '../json/jsonDocument.ts';
import { items, kindOf, spanOf } from '../json/navigate.ts';
import type { AttributeDefinition, DirectoryDefinition, ObjectDefinition, TextValue } from '../model/mappingModel.ts';
import { openingSpan, readBoolean, readText, readTextValue, textSpan } from './fieldReader.ts';
import { readList } from './readObjectMapping.ts';

const DIRECTORY = fieldTable(['name', 'objects']);
const OBJECT = fieldTable(['name', 'attributes']);
const ATTRIBUTE = fieldTable(['name', 'type', 'anchor', 'required', 'multivalued', 'caseExact', 'mutability', 'defaultValue', 'flowNullValues', 'referencedObjects', 'metadata']);
const REFERENCE = fieldTable(['referencedObjectName']);
const METADATA = fieldTable(['key', 'value']);

/** Reads a directory definition; null for what is no object. */
export function readDirectory(document: JsonDocument, node: number, pointer: string): DirectoryDefinition | null {
  if (kindOf(document, node) !== 'object') return null;
  const [name, objects] = readFields(document, node, DIRECTORY);
  return {
    name: readText(document, name),
    nameSpan: textSpan(document, name) ?? openingSpan(document, node),
    objects: readList(document, objects, `${pointer}/objects`, readObjectDefinition),
    span: spanOf(document, node),
    pointer,
  };
}

/** Reads an object definition; null for what is no object. */
export function readObjectDefinition(document: JsonDocument, node: number, pointer: string): ObjectDefinition | null {
  if (kindOf(document, node) !== 'object') return null;
  const [name, attributes] = readFields(document, node, OBJECT);
  return {
    name: readText(document, name),
    nameSpan: textSpan(document, name) ?? openingSpan(document, node),
    attributes: readList(document, attributes, `${pointer}/attributes`, readAttributeDefinition),
    span: spanOf(document, node),
    pointer,
  };
}

/** Reads an attribute definition; null without a name. */
export function readAttributeDefinition(document: JsonDocument, node: number, pointer: string): AttributeDefinition | null {
  if (kindOf(document, node) !== 'object') return null;
  const [nameNode, type, anchor, required, multivalued, caseExact, mutability, standard, flowNull, references, metadata] = readFields(document, node, ATTRIBUTE);
  const name = readText(document, nameNode);
  if (name === null) return null;
  return {
    name,
    nameSpan: textSpan(document, nameNode) ?? openingSpan(document, node),
    type: readText(document, type) ?? 'String',
    anchor: readBoolean(document, anchor, false),
    required: readBoolean(document, required, false),
    multivalued: readBoolean(document, multivalued, false),
    caseExact: readBoolean(document, caseExact, false),
    caseExactSpan: caseExact === undefined ? null : spanOf(document, caseExact),
    mutability: readText(document, mutability) ?? 'ReadWrite',
    defaultValue: readText(document, standard),
    flowNullSpan: flowNull !== undefined && kindOf(document, flowNull) === 'true' ? spanOf(document, flowNull) : null,
    references: readReferences(document, references),
    ...readMetadata(document, metadata),
    span: spanOf(document, node),
    pointer,
  };
}

function readReferences(document: JsonDocument, node: number | undefined): readonly TextValue[] {
  return (node === undefined ? [] : items(document, node)).flatMap((item) => readTextValue(document, readFields(document, item, REFERENCE)[0]) ?? []);
}

function readMetadata(document: JsonDocument, node: number | undefined): Pick<AttributeDefinition, 'isComplex' | 'maximumLength'> {
  let isComplex = false;
  let maximumLength: number | null = null;
  for (const item of node === undefined ? [] : items(document, node)) {
    const [keyNode, valueNode] = readFields(document, item, METADATA);
    // Templates write the keys with a small first letter.
    const key = readText(document, keyNode)?.toLowerCase();
    if (key === 'complexobjectdefinition') isComplex = true;
    if (key === 'maximumlength' && /^[1-9]\d{0,8}$/.test(readText(document, valueNode) ?? '')) maximumLength = Number(readText(document, valueNode));
  }
  return { isComplex, maximumLength };
}
