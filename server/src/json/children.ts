import type { Span } from '../base/span.ts';
import type { JsonDocument } from './jsonDocument.ts';
import { items, kindOf, properties, spanOf } from './navigate.ts';

/** An item of an array, or a whole property of an object. */
export interface ChildSpan extends Span {
  /** The item, or the property's name. */
  readonly node: number;
}

/** The items or properties of a container in order; none for other nodes. */
export function children(document: JsonDocument, container: number): readonly ChildSpan[] {
  const inArray = items(document, container).map((node) => ({ ...spanOf(document, node), node }));
  if (inArray.length > 0) return inArray;
  return properties(document, container).map(({ key, value }) => ({ start: spanOf(document, key).start, end: spanOf(document, value).end, node: key }));
}

/** The first item or property of a container, without looking at the others. */
export function firstChild(document: JsonDocument, container: number): ChildSpan | undefined {
  const kind = kindOf(document, container);
  const child = container + 1;
  if ((kind !== 'array' && kind !== 'object') || (document.tape.nexts[container] ?? 0) <= child) return undefined;
  return { start: spanOf(document, child).start, end: spanOf(document, kind === 'object' ? child + 1 : child).end, node: child };
}
