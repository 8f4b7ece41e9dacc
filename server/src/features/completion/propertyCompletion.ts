import type { Span } from '../../base/span.ts';
import type { JsonDocument } from '../../json/jsonDocument.ts';
import { kindOf, properties, spanOf } from '../../json/navigate.ts';
import type { FieldShape } from '../../manifest/manifestShape.ts';
import type { TypedPlace } from '../../manifest/typeAt.ts';
import { fieldText } from '../hover/fieldHover.ts';
import type { CompletionEntry } from './completionEntry.ts';
import { snippetText } from './snippetText.ts';

/** The properties that an object can have and does not have yet, with their colon, the beginning of a value, and a comma where one is needed. */
export function propertyEntries(document: JsonDocument, { object, shape, key, part, node }: TypedPlace, offset: number): readonly CompletionEntry[] {
  const isName = part === 'key';
  const span: Span = isName ? nameSpan(document, node) : { start: offset, end: offset };
  const written = new Set(properties(document, object).filter((property) => property.key !== key).map(({ name }) => name));
  const hasColon = isName && /^\s*:/.test(document.text.slice(span.end));
  const isValueThere = hasColon || (isName && key !== null && kindOf(document, key + 1) !== 'missing');
  const comma = !isValueThere && /^\s*["\w]/.test(document.text.slice(span.end)) ? ',' : '';
  return shape.fields
    .filter(({ name }) => !written.has(name) && !name.startsWith('@'))
    .map((field, index) => ({
      label: field.name,
      kind: 'keyword',
      detail: field.schema.title ?? '',
      documentation: fieldText(field, shape.schema.title ?? shape.type),
      span,
      snippet: isValueThere ? `"${snippetText(field.name)}"` : `"${snippetText(field.name)}": ${valueSnippet(field)}${comma}`,
      filterText: `"${field.name}"`,
      // What only the service writes comes last.
      sortText: `${field.schema.readOnly === true ? 2 : 1}${String(index).padStart(4, '0')}`,
    }));
}

/** A name without its closing quote seems to reach to the end of its line; what is being typed are its first letters. */
function nameSpan(document: JsonDocument, node: number): Span {
  const { start, end } = spanOf(document, node);
  const typed = /^"?[\w@.]*"?/.exec(document.text.slice(start, end))?.[0] ?? '';
  return { start, end: start + typed.length };
}

function valueSnippet({ value, schema }: FieldShape): string {
  const { words, kinds } = value;
  if (words !== null && value.takesSeveral) return `"\${1:${snippetText(String(schema.default ?? words[0] ?? ''))}}"`;
  if (words !== null) return `"\${1|${[...words].map((word) => word.replace(/[,|\\]/g, '\\$&')).join(',')}|}"`;
  if (kinds?.has('array') === true) return '[$1]';
  if (kinds?.has('object') === true) return '{ $1 }';
  if (kinds?.has('true') === true) return '${1|true,false|}';
  return kinds?.has('number') === true ? '${1:0}' : '"$1"';
}
