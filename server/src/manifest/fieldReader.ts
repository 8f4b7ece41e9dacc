import type { Span } from '../base/span.ts';
import type { JsonDocument } from '../json/jsonDocument.ts';
import { kindOf, spanOf } from '../json/navigate.ts';
import { contentSpan, stringValue } from '../json/stringMap.ts';
import type { TextValue } from '../model/mappingModel.ts';

/** The text of a value, or null when there is none; another type than a text is no text (checkManifest.ts reports it). */
export function readText(document: JsonDocument, node: number | undefined): string | null {
  return node !== undefined && kindOf(document, node) === 'string' ? stringValue(document, node) : null;
}

/** True or false; `otherwise` when there is no such value. */
export function readBoolean(document: JsonDocument, node: number | undefined, otherwise: boolean): boolean {
  const kind = node === undefined ? 'missing' : kindOf(document, node);
  return kind === 'true' || kind === 'false' ? kind === 'true' : otherwise;
}

/** Where a text stands, without its quotes; null when the node is no text. */
export function textSpan(document: JsonDocument, node: number | undefined): Span | null {
  return node !== undefined && kindOf(document, node) === 'string' ? contentSpan(document, node) : null;
}

/** A text with its place; null when the node is no text. */
export function readTextValue(document: JsonDocument, node: number | undefined): TextValue | null {
  const text = readText(document, node);
  const span = textSpan(document, node);
  return text === null || span === null ? null : { text, span };
}

/** The opening bracket of an object: where a finding about the whole is shown when nothing names it. */
export function openingSpan(document: JsonDocument, node: number): Span {
  const { start } = spanOf(document, node);
  return { start, end: start + 1 };
}
