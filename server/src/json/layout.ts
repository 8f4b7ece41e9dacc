import type { JsonDocument } from './jsonDocument.ts';
import { children, firstChild, type ChildSpan } from './children.ts';
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
    const first = firstChild(document, container);
    if (first === undefined) continue;
    const opening = spanOf(document, container).start;
    const before = document.text.slice(opening + 1, first.start);
    const newline = /\r\n|\n|\r/.exec(before)?.[0];
    if (newline === undefined) {
      const second = children(document, container)[1];
      const separator = second === undefined ? colon : document.text.slice(first.end, second.start);
      return { newline: '', unit: '', colon, gap: /\s$/.test(separator) ? ' ' : '', padding: /^\s/.test(before) ? ' ' : '', anchor: 'line' };
    }
    return { newline, unit: unitOf(document, container, first), colon, gap: ' ', padding: '', anchor: anchorNear(document, container) };
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

function unitOf(document: JsonDocument, container: number, first: ChildSpan): string {
  const { text } = document;
  const { start } = spanOf(document, container);
  const inner = lineIndentation(text, first.start);
  const own = lineIndentation(text, start);
  const column = start - lineStart(text, start);
  if (isAligned(document, container)) return inner.slice(column);
  return inner.length > own.length && inner.startsWith(own) ? inner.slice(own.length) : SERVICE_LAYOUT.unit;
}

/** A bracket at the start of its line does not tell what its children are indented from; one behind a name does. */
function anchorNear(document: JsonDocument, node: number): JsonLayout['anchor'] {
  const { text } = document;
  for (let container: number | undefined = node; container !== undefined; container = parentOf(document, container)) {
    const { start } = spanOf(document, container);
    const first = firstChild(document, container);
    const tells = first !== undefined && start - lineStart(text, start) > lineIndentation(text, start).length && /[\r\n]/.test(text.slice(start, first.start));
    if (tells) return isAligned(document, container) ? 'bracket' : 'line';
  }
  return 'line';
}

/** Whether a container's children and closing bracket are indented from its opening bracket, which stands behind other text. */
function isAligned(document: JsonDocument, container: number): boolean {
  const { text } = document;
  const { start, end } = spanOf(document, container);
  const column = start - lineStart(text, start);
  const first = firstChild(document, container);
  if (first === undefined || column <= lineIndentation(text, start).length) return false;
  return lineIndentation(text, end - 1).length === column && lineIndentation(text, first.start).length > column;
}

/** The colon as the nearest object writes it. */
function colonNear(document: JsonDocument, node: number): string {
  for (let container: number | undefined = node; container !== undefined; container = parentOf(document, container)) {
    const object = kindOf(document, container) === 'array' ? container + 1 : container;
    if (kindOf(document, object) !== 'object') continue;
    const first = firstChild(document, object);
    if (first === undefined) continue;
    const between = document.text.slice(spanOf(document, first.node).end, spanOf(document, first.node + 1).start);
    if (/^[ \t]*:[ \t]*$/.test(between)) return between;
  }
  return SERVICE_LAYOUT.colon;
}
