import type { TextEdit } from '../base/textEdit.ts';
import { children, type ChildSpan } from './children.ts';
import { jsonString } from './escape.ts';
import type { JsonDocument } from './jsonDocument.ts';
import { indentationAt, layoutAt, lineIndentation, type JsonLayout } from './layout.ts';
import { spanOf } from './navigate.ts';
import { serialise } from './serialise.ts';
import type { JsonValue } from './valueOf.ts';

/** Replaces a value by JSON text; the text itself must be in the right layout. */
export function replaceNode(document: JsonDocument, node: number, newText: string): TextEdit {
  return { span: spanOf(document, node), newText };
}

/** Replaces a value by another one, written in the layout of the old one. */
export function replaceValue(document: JsonDocument, node: number, value: JsonValue): TextEdit {
  const layout = layoutAt(document, node);
  const indentation = layout.newline === '' ? '' : indentationAt(document.text, spanOf(document, node).start, layout);
  return replaceNode(document, node, serialise(value, layout, indentation));
}

/** Removes a property with its comma and the blanks that belong to it. `key` is the node of its name. */
export function removeProperty(document: JsonDocument, object: number, key: number): readonly TextEdit[] {
  return changeChildren(document, object, new Set([key]), []);
}

/**
 * Removes items of an array with their commas and adds others at its end, in one go: the edits of both touch when the last
 * item goes. What stays keeps every byte.
 * @param style the item whose layout the new ones copy; by default that of the array
 */
export function changeItems(document: JsonDocument, array: number, removed: ReadonlySet<number>, added: readonly JsonValue[], style?: number): readonly TextEdit[] {
  return changeChildren(document, array, removed, printedInside(document, array, added, style));
}

/** Adds properties in one go behind the property whose name node is `behind`, or as the first ones. */
export function insertProperties(document: JsonDocument, object: number, added: readonly (readonly [string, JsonValue])[], behind: number | undefined): TextEdit {
  const layout = layoutAt(document, object);
  const spans = children(document, object);
  const indentation = childIndentation(document, object, layout);
  const texts = added.map(([name, value]) => {
    const head = jsonString(name) + layout.colon;
    return head + serialise(value, layout, layout.anchor === 'bracket' ? indentation + ' '.repeat(head.length) : indentation);
  });
  const before = spans.find((span) => span.node === behind);
  const first = spans[0];
  const gap = separator(document, object, layout);
  const joined = texts.join(`,${gap}`);
  if (before !== undefined) return insertion(before.end, `,${gap}${joined}`);
  if (first !== undefined) return insertion(first.start, `${joined},${gap}`);
  return filled(document, object, texts, layout);
}

function changeChildren(document: JsonDocument, container: number, removed: ReadonlySet<number>, added: readonly string[]): readonly TextEdit[] {
  const spans = children(document, container);
  const layout = layoutAt(document, container);
  const isRemoved = (index: number): boolean => removed.has(spans[index]?.node ?? -1);
  const edits: TextEdit[] = [];
  let index = 0;
  while (index < spans.length) {
    const from = index;
    while (index < spans.length && isRemoved(index)) index++;
    if (index === from) index++;
    else if (index < spans.length) edits.push(removal(document, spans, from, index));
    else return [...edits, tailReplacement(document, container, spans, from, added, layout)];
  }
  if (added.length === 0) return edits;
  const last = spans.at(-1);
  if (last === undefined) return [filled(document, container, added, layout)];
  const gap = separator(document, container, layout);
  const comma = commaBehind(document, container, last);
  const joined = added.join(`,${gap}`);
  return [...edits, comma === undefined ? insertion(last.end, `,${gap}${joined}`) : insertion(comma + 1, gap + joined)];
}

/** Removes the children from `from` up to `until`, one that stays: it moves to their place. */
function removal(document: JsonDocument, spans: readonly ChildSpan[], from: number, until: number): TextEdit {
  const start = spans[from]?.start ?? 0;
  const lastRemoved = spans[until - 1]?.end ?? start;
  const next = spans[until]?.start ?? lastRemoved;
  // A comment between the two belongs to the one that stays.
  const between = document.text.slice(lastRemoved, next);
  const comma = /^[ \t\r\n]*,[ \t\r\n]*/.exec(between)?.[0].length ?? /^[ \t\r\n]*/.exec(between)?.[0].length ?? 0;
  return { span: { start, end: lastRemoved + comma }, newText: '' };
}

/** Removes every child from `from` on, and puts the added ones in their place. */
function tailReplacement(document: JsonDocument, container: number, spans: readonly ChildSpan[], from: number, added: readonly string[], layout: JsonLayout): TextEdit {
  const first = spans[from];
  const last = spans.at(-1);
  const before = spans[from - 1];
  if (first === undefined || last === undefined) return insertion(spanOf(document, container).end, '');
  if (added.length > 0) return { span: { start: first.start, end: last.end }, newText: added.join(`,${separator(document, container, layout)}`) };
  if (before !== undefined) return { span: { start: before.end, end: last.end }, newText: '' };
  return { span: inside(document, container), newText: '' };
}

/** The text of an empty container with its first children. */
function filled(document: JsonDocument, container: number, texts: readonly string[], layout: JsonLayout): TextEdit {
  const span = inside(document, container);
  if (layout.newline === '') return { span, newText: layout.padding + texts.join(`,${layout.gap}`) + layout.padding };
  const own = indentationAt(document.text, spanOf(document, container).start, layout);
  const inner = layout.newline + own + layout.unit;
  return { span, newText: inner + texts.join(`,${inner}`) + layout.newline + own };
}

function printedInside(document: JsonDocument, array: number, values: readonly JsonValue[], style: number | undefined): readonly string[] {
  const layout = layoutAt(document, style ?? array);
  const besideStyle = style === undefined || layout.newline === '' ? undefined : indentationAt(document.text, spanOf(document, style).start, layout);
  const indentation = besideStyle ?? childIndentation(document, array, layout);
  return values.map((value) => serialise(value, layout, indentation));
}

function childIndentation(document: JsonDocument, container: number, layout: JsonLayout): string {
  if (layout.newline === '') return '';
  const first = children(document, container)[0];
  if (first !== undefined) return lineIndentation(document.text, first.start);
  return indentationAt(document.text, spanOf(document, container).start, layout) + layout.unit;
}

/** What stands between a comma and the next child. */
function separator(document: JsonDocument, container: number, layout: JsonLayout): string {
  if (layout.newline === '') return layout.gap;
  return layout.newline + childIndentation(document, container, layout);
}

/** The comma that wrongly stands behind the last child. */
function commaBehind(document: JsonDocument, container: number, last: ChildSpan): number | undefined {
  const blanks = /^[ \t\r\n]*,/.exec(document.text.slice(last.end, inside(document, container).end))?.[0].length;
  return blanks === undefined ? undefined : last.end + blanks - 1;
}

function inside(document: JsonDocument, container: number): { readonly start: number; readonly end: number } {
  const { start, end } = spanOf(document, container);
  const closing = document.text[end - 1];
  return { start: start + 1, end: end > start + 1 && (closing === ']' || closing === '}') ? end - 1 : end };
}

function insertion(offset: number, newText: string): TextEdit {
  return { span: { start: offset, end: offset }, newText };
}
