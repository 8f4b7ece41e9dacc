import { jsonString } from './escape.ts';
import type { JsonLayout } from './layout.ts';
import type { JsonValue } from './valueOf.ts';

/**
 * A plain value as JSON text in a given layout; properties keep their order.
 * @param indentation what the value's own line is indented by, or, for the layout that aligns with brackets, the blanks up to it
 */
export function serialise(value: JsonValue, layout: JsonLayout, indentation: string): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return String(value);
  if (typeof value === 'string') return jsonString(value);
  const inner = indentation + layout.unit;
  if (Array.isArray(value)) return bracketed('[', ']', value.map((item) => serialise(item, layout, inner)), layout, indentation);
  const parts = Object.entries(value).map(([name, item]) => {
    const head = jsonString(name) + layout.colon;
    return head + serialise(item, layout, layout.anchor === 'bracket' ? inner + ' '.repeat(head.length) : inner);
  });
  return bracketed('{', '}', parts, layout, indentation);
}

function bracketed(open: string, close: string, parts: readonly string[], layout: JsonLayout, indentation: string): string {
  if (parts.length === 0) return open + close;
  if (layout.newline === '') return open + layout.padding + parts.join(`,${layout.gap}`) + layout.padding + close;
  const inner = layout.newline + indentation + layout.unit;
  return open + inner + parts.join(`,${inner}`) + layout.newline + indentation + close;
}
