import type { DocumentAnalysis } from '../../analysis/documentAnalysis.ts';
import { sourceAttributesOf } from '../../analysis/sourceAttributes.ts';
import { spanToDocument } from '../../base/offsetMap.ts';
import type { Span } from '../../base/span.ts';
import { escapeJsonText } from '../../json/escape.ts';
import { COMPARISONS } from '../comparisons.ts';
import type { Place } from '../locate.ts';
import { attributeEntries } from './attributeEntries.ts';
import type { CompletionEntry } from './completionEntry.ts';
import { slotAt, type ExpressionSlot } from './expressionSlot.ts';
import { functionEntries } from './functionEntries.ts';
import { literalCompletion } from './literalCompletion.ts';
import { refusal, type Refusal } from './refusal.ts';
import { inJsonString } from './snippetText.ts';
import { wantedSources, wantedType } from './wantedType.ts';
import { wordEntries } from './wordEntries.ts';

/** A cursor in an expression. */
export type ExpressionPlace = Extract<Place, { readonly kind: 'expression' }>;

/**
 * Makes an entry of something that replaces a span of the expression: its snippet and what the typed text is held against are
 * escaped for the document. None where the checker would refuse what comes of it; entries of one shape are alike for it.
 */
export type MakeEntry = (entry: Omit<CompletionEntry, 'span'>, replaced: Span, shape: string) => readonly CompletionEntry[];

/** What can stand at a cursor inside an expression: source attributes, functions, words and values of texts, what fits the argument first. */
export function expressionCompletion(analysis: DocumentAnalysis, place: ExpressionPlace): readonly CompletionEntry[] {
  const node = place.path.at(-1);
  // What is offered inside a text is right by itself.
  if (node?.kind === 'string' && place.offset > node.span.start && (!node.closed || place.offset < node.span.end)) return literalCompletion(place, entryMaker(analysis, place, () => false));
  const make = entryMaker(analysis, place, refusal(place.expression.parsed));
  const isInside = (span: Span): boolean => place.offset > span.start && place.offset < span.end;
  if ((node?.kind === 'number' && place.offset > node.span.start) || (node?.kind === 'jobParameter' && isInside(node.span))) return [];
  const slot = slotAt(place.expression.parsed, place.offset);
  if (node?.kind === 'attribute' && place.offset > node.span.start) {
    if (node.closed && place.offset > node.nameSpan.end) return operatorEntries(slot, place, make);
    return attributeEntries(attributesFor(analysis, place, slot), { span: node.nameSpan, write: (name) => (node.closed ? name : `${name}]`), make, wanted: wantedType(analysis, place, slot), slot });
  }
  if (slot.expects === 'operator') return operatorEntries(slot, place, make);
  const attributes = slot.operandBehind === null && !slot.parenthesisFollows ? attributesFor(analysis, place, slot) : [];
  const wanted = wantedType(analysis, place, slot);
  return [
    ...attributeEntries(attributes, { span: slot.word, write: (name) => `[${name}]`, make, wanted, slot }),
    ...functionEntries(analysis, place, slot, make, wanted),
    ...wordEntries(analysis, place, slot, make),
  ].flat();
}

/** Behind a value in a condition stands a comparison. */
function operatorEntries(slot: ExpressionSlot, { offset, expression }: ExpressionPlace, make: MakeEntry): readonly CompletionEntry[] {
  const isCondition = slot.argument?.parameter?.role === 'condition' && slot.argument.call.arguments[0]?.kind !== 'operation';
  if (!isCondition || slot.word.end > slot.word.start || !/\s/.test(expression.parsed.text.charAt(offset - 1))) return [];
  return COMPARISONS.flatMap(([sign, meaning], index) =>
    make({ label: sign, kind: 'operator', detail: meaning, documentation: '', snippet: `${sign} \${1:"value"}`, filterText: sign, sortText: `0${index}` }, slot.word, 'operator'),
  );
}

function attributesFor(analysis: DocumentAnalysis, place: ExpressionPlace, slot: ExpressionSlot) {
  if (analysis.model === null) return [];
  const all = sourceAttributesOf(analysis.model, place.expression.rule, place.expression.objectMapping);
  const wanted = wantedSources(analysis, place, slot);
  return wanted === null ? all : all.filter(({ name }) => wanted.includes(name));
}

function entryMaker(analysis: DocumentAnalysis, place: ExpressionPlace, isRefused: Refusal): MakeEntry {
  const inJson = analysis.source.kind === 'json';
  const { map } = place.expression.embedded;
  return (entry, replaced, shape) => {
    if (isRefused({ snippet: entry.snippet, shape, ...(entry.also === undefined ? {} : { also: entry.also }) }, replaced)) return [];
    const also = entry.also?.map(({ span, newText }) => ({ span: spanToDocument(map, span), newText: inJson ? escapeJsonText(newText) : newText }));
    return [
      {
        ...entry,
        snippet: inJson ? inJsonString(entry.snippet) : entry.snippet,
        filterText: inJson ? escapeJsonText(entry.filterText) : entry.filterText,
        ...(also === undefined ? {} : { also }),
        span: spanToDocument(map, replaced),
      },
    ];
  };
}
