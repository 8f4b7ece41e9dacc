import type { JsonDocument } from './jsonDocument.ts';
import { children, type ChildSpan } from './children.ts';
import { kindOf, parentOf, spanOf } from './navigate.ts';

/** How the JSON round about is written, so that new text looks the same. */
export interface JsonLayout {
  /** The line break between items; empty when everything stands on one line. */
  readonly newline: string;
  /** What one level is indented by. */
  readonly unit: string;
  /** What stands between a property's name and its value, such as `: `. */
  readonly colon: string;
  /** What stands behind a comma on one line: nothing or a blank. */
  readonly gap: string;
  /** What stands inside the brackets on one line: nothing or a blank. */
  readonly padding: string;
  /** `line`: nested text is indented from its line. `bracket`: from its opening bracket, as Windows PowerShell prints. */
  readonly anchor: 'line' | 'bracket';
}

const SERVICE_LAYOUT: JsonLayout = { newline: '\n', unit: '    ', colon: ': ', gap: ' ', padding: '', anchor: 'line' };

/** The layout of `node` itself, or, if it holds too little to tell, of what surrounds it. */
export function layoutAt(document: JsonDocument, node: number): JsonLayout {
  const colon = colonNear(document, node);
  for (let container: number | undefined = node; container !== undefined; container = parentOf(document, container)) {
    const spans = children(document, container);
    const first = spans[0];
    if (first === undefined) continue;
    const opening = spanOf(document, container).start;
    const before = document.text.slice(opening + 1, first.start);
    const newline = /\r\n|\n|\r/.exec(before)?.[0];
    if (newline === undefined) {
      const second = spans[1];
      const separator = second === undefined ? colon : document.text.slice(first.end, second.start);
      return { newline: '', unit: '', colon, gap: /\s$/.test(separator) ? ' ' : '', padding: /^\s/.test(before) ? ' ' : '', anchor: 'line' };
    }
    return { newline, ...indentationOf(document, container, first), colon, gap: ' ', padding: '' };
  }
  return { ...SERVICE_LAYOUT, colon };
}

/** The blanks at the start of the line that `offset` lies on. */
export function lineIndentation(text: string, offset: number): string {
  const start = lineStart(text, offset);
  let end = start;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return text.slice(start, end);
}

/** The indentation that the children of a container at `offset` build on: that of its line, or the place of its bracket. */
export function indentationAt(text: string, offset: number, layout: JsonLayout): string {
  const own = lineIndentation(text, offset);
  if (layout.anchor === 'line') return own;
  return own + ' '.repeat(offset - lineStart(text, offset) - own.length);
}

function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start;
}

function indentationOf(document: JsonDocument, container: number, first: ChildSpan): { readonly unit: string; readonly anchor: 'line' | 'bracket' } {
  const { text } = document;
  const { start, end } = spanOf(document, container);
  const childIndentation = lineIndentation(text, first.start);
  const own = lineIndentation(text, start);
  const column = start - lineStart(text, start);
  const closing = lineIndentation(text, end - 1);
  if (column > own.length && closing.length === column && childIndentation.length > column) {
    return { unit: childIndentation.slice(column), anchor: 'bracket' };
  }
  const isDeeper = childIndentation.length > own.length && childIndentation.startsWith(own);
  return { unit: isDeeper ? childIndentation.slice(own.length) : SERVICE_LAYOUT.unit, anchor: 'line' };
}

/** The colon as the nearest object writes it. */
function colonNear(document: JsonDocument, node: number): string {
  for (let container: number | undefined = node; container !== undefined; container = parentOf(document, container)) {
    const object = kindOf(document, container) === 'array' ? container + 1 : container;
    if (kindOf(document, object) !== 'object') continue;
    const first = children(document, object)[0];
    if (first === undefined) continue;
    const between = document.text.slice(spanOf(document, first.node).end, spanOf(document, first.node + 1).start);
    if (/^[ \t]*:[ \t]*$/.test(between)) return between;
  }
  return SERVICE_LAYOUT.colon;
}
