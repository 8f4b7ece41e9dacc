import type { Span } from '../base/span.ts';
import type { JsonDocument } from '../json/jsonDocument.ts';
import { kindOf, spanOf } from '../json/navigate.ts';
import { contentSpan, stringValue } from '../json/stringMap.ts';
import { unknownWordMessage } from './enumerations.ts';
import type { ManifestProblem, ManifestProblemCode } from './manifestProblem.ts';

/** What reading a manifest needs everywhere: the document, and where problems go. */
export interface ManifestReader {
  readonly document: JsonDocument;
  readonly problems: ManifestProblem[];
}

/**
 * Notes a problem of a node.
 * @param name the property, when `pointer` is that of its object. Pointers are joined only here: few of them are needed
 */
export function note(reader: ManifestReader, code: ManifestProblemCode, node: number, pointer: string, name: string | null, message: string): void {
  reader.problems.push({ code, span: spanOf(reader.document, node), message, pointer: name === null ? pointer : `${pointer}/${name}` });
}

/** The text of the property `name` of the object at `pointer`, or null when there is none; another type than text and null is reported. */
export function readText(reader: ManifestReader, node: number | undefined, pointer: string, name: string): string | null {
  if (node === undefined) return null;
  const kind = kindOf(reader.document, node);
  if (kind === 'string') return stringValue(reader.document, node);
  if (kind !== 'null') wrongType(reader, node, pointer, name, 'a text in quotes');
  return null;
}

/** A text that must be one of some words; it is kept as written, and reported when it is another. */
export function readWord(reader: ManifestReader, node: number | undefined, pointer: string, name: string, noun: string, words: readonly string[]): string | null {
  const word = readText(reader, node, pointer, name);
  if (word !== null && node !== undefined && !words.includes(word)) note(reader, 'manifest/unknown-word', node, pointer, name, unknownWordMessage(noun, word, words));
  return word;
}

/** True or false; `otherwise` when there is none, or another type, which is reported. */
export function readBoolean(reader: ManifestReader, node: number | undefined, pointer: string, name: string, otherwise: boolean): boolean {
  if (node === undefined) return otherwise;
  const kind = kindOf(reader.document, node);
  if (kind === 'true') return true;
  if (kind === 'false') return false;
  if (kind !== 'null') wrongType(reader, node, pointer, name, 'true or false, without quotes');
  return otherwise;
}

/** Where a text stands, without its quotes; null when the node is no text. */
export function textSpan(document: JsonDocument, node: number | undefined): Span | null {
  return node !== undefined && kindOf(document, node) === 'string' ? contentSpan(document, node) : null;
}

/** Reports a value of a type that Graph does not take here. Half-typed values are no such mistake. */
export function wrongType(reader: ManifestReader, node: number, pointer: string, name: string | null, wanted: string): void {
  const kind = kindOf(reader.document, node);
  if (kind !== 'missing' && kind !== 'invalid') note(reader, 'manifest/wrong-type', node, pointer, name, `This must be ${wanted}; Graph refuses the document otherwise.`);
}

/** The opening bracket of an object: where a finding about the whole is shown when nothing names it. */
export function openingSpan(document: JsonDocument, node: number): Span {
  const { start } = spanOf(document, node);
  return { start, end: start + 1 };
}
