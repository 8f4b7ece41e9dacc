import { jsonString } from '../json/escape.ts';
import type { JsonDocument } from '../json/jsonDocument.ts';
import { items, kindOf, spanOf } from '../json/navigate.ts';
import type { JsonKind } from '../json/nodeKind.ts';
import { stringValue } from '../json/stringMap.ts';
import type { ManifestRepair } from './manifestProblem.ts';
import type { ValueShape } from './manifestShape.ts';

/** The way to the right JSON type where the value says what was meant; null where it does not. */
export function repairedType(document: JsonDocument, node: number, kind: JsonKind, shape: ValueShape): ManifestRepair | null {
  const span = spanOf(document, node);
  const wants = (wanted: JsonKind): boolean => shape.kinds?.has(wanted) === true;
  const replacing = (newText: string, isSure: boolean): ManifestRepair => ({ title: `Change it to ${newText}`, isSure, edits: [{ span, newText }] });
  if (kind === 'string') {
    const text = stringValue(document, node).trim();
    if (wants('true') && /^(?:true|false)$/i.test(text)) return replacing(text.toLowerCase(), true);
    if (shape.isInteger && /^(?:0|[1-9]\d{0,8})$/.test(text)) return replacing(text, true);
  }
  if (wants('string') && shape.words === null) {
    if (kind === 'number') return replacing(jsonString(document.text.slice(span.start, span.end)), true);
    // The service writes booleans in texts with a capital, but another app may not.
    if (kind === 'true' || kind === 'false') return replacing(kind === 'true' ? '"True"' : '"False"', false);
  }
  if (wants('string') && shape.takesSeveral && kind === 'array') return joinedWords(document, node, shape);
  // Windows PowerShell writes a list of one item as the item.
  if (wants('array') && shape.item?.kinds?.has(kind) === true) {
    const edits = [{ span: { start: span.start, end: span.start }, newText: '[' }, { span: { start: span.end, end: span.end }, newText: ']' }];
    return { title: 'Make it a list of one', isSure: true, edits };
  }
  return null;
}

function joinedWords(document: JsonDocument, node: number, { words }: ValueShape): ManifestRepair | null {
  const list = items(document, node);
  const texts = list.flatMap((item) => (kindOf(document, item) === 'string' ? [stringValue(document, item)] : []));
  if (texts.length !== list.length || texts.length === 0 || !texts.every((text) => words?.includes(text) === true)) return null;
  return { title: 'Make it one text with commas', isSure: true, edits: [{ span: spanOf(document, node), newText: jsonString(texts.join(', ')) }] };
}
