import type { DocumentAnalysis } from '../../analysis/documentAnalysis.ts';
import { sourceAttributesOf } from '../../analysis/sourceAttributes.ts';
import { spanToDocument } from '../../base/offsetMap.ts';
import type { Span } from '../../base/span.ts';
import { allFunctions } from '../../functions/registry.ts';
import { signatureOf } from '../../functions/signature.ts';
import { functionHover } from '../hover/functionHover.ts';
import type { Place } from '../locate.ts';
import type { CompletionEntry } from './completionEntry.ts';
import { functionSnippet } from './functionSnippet.ts';
import { literalCompletion } from './literalCompletion.ts';
import { inJsonString, snippetText } from './snippetText.ts';

/** What can stand at a cursor inside an expression: source attributes, functions where no bracket is open, and values of texts. */
export function expressionCompletion(analysis: DocumentAnalysis, place: Extract<Place, { readonly kind: 'expression' }>): readonly CompletionEntry[] {
  const node = place.path[place.path.length - 1];
  if (node?.kind === 'string') return literalCompletion(analysis, place);
  if (node?.kind === 'number' || node?.kind === 'jobParameter') return [];
  const toDocument = (span: Span): Span => spanToDocument(place.expression.embedded.map, span);
  const adapt = analysis.source.kind === 'json' ? inJsonString : (snippet: string) => snippet;
  if (node?.kind === 'attribute') {
    if (node.closed && place.offset > node.nameSpan.end) return [];
    return attributeEntries(analysis, place, toDocument(node.nameSpan), adapt, (name) => snippetText(node.closed ? name : `${name}]`), (name) => name);
  }
  const word = wordSpan(place.expression.parsed.text, place.offset);
  const span = toDocument(word);
  return [
    ...attributeEntries(analysis, place, span, adapt, (name) => snippetText(`[${name}]`), (name) => name),
    ...allFunctions.map(
      (record): CompletionEntry => ({
        label: record.name,
        kind: 'function',
        detail: signatureOf(record),
        documentation: functionHover(record),
        span,
        snippet: adapt(callIsWritten(place, word) ? record.name : functionSnippet(record)),
        filterText: record.name,
        sortText: `2${record.name.toLowerCase()}`,
      }),
    ),
  ];
}

function attributeEntries(
  analysis: DocumentAnalysis,
  place: Extract<Place, { readonly kind: 'expression' }>,
  span: Span,
  adapt: (snippet: string) => string,
  snippet: (name: string) => string,
  filter: (name: string) => string,
): readonly CompletionEntry[] {
  if (analysis.model === null) return [];
  return sourceAttributesOf(analysis.model, place.expression.rule, place.expression.objectMapping).map((attribute) => ({
    label: attribute.name,
    kind: 'attribute',
    detail: `${attribute.type}${attribute.multivalued ? ', multi-valued' : ''}`,
    documentation: attribute.description ?? '',
    span,
    snippet: adapt(snippet(attribute.name)),
    filterText: filter(attribute.name),
    sortText: `1${attribute.name.toLowerCase()}`,
  }));
}

/** The word that the cursor stands in or behind, up to its end. */
function wordSpan(text: string, offset: number): Span {
  let start = offset;
  let end = offset;
  while (start > 0 && /\w/.test(text[start - 1] ?? '')) start--;
  while (end < text.length && /\w/.test(text[end] ?? '')) end++;
  return { start, end };
}

/** Whether a parenthesis follows the word, so that only the name is to be replaced. */
function callIsWritten(place: Extract<Place, { readonly kind: 'expression' }>, word: Span): boolean {
  return word.end > word.start && /^\s*\(/.test(place.expression.parsed.text.slice(word.end));
}
