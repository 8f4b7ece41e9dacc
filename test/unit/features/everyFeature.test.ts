import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../server/src/analysis/diagnose.ts';
import type { DocumentAnalysis } from '../../../server/src/analysis/documentAnalysis.ts';
import { positionAt } from '../../../server/src/base/lineIndex.ts';
import { contains, touches, type Span } from '../../../server/src/base/span.ts';
import { overlap, type TextEdit } from '../../../server/src/base/textEdit.ts';
import { attributeAt } from '../../../server/src/features/attributeAt.ts';
import { mentionsOf } from '../../../server/src/features/attributeMentions.ts';
import { findingsAt, quickFixesOf } from '../../../server/src/features/codeActions.ts';
import { codeLenses } from '../../../server/src/features/codeLenses.ts';
import { completionsAt } from '../../../server/src/features/completion/completion.ts';
import { documentLinks } from '../../../server/src/features/documentLinks.ts';
import { documentSymbols, type OutlineEntry } from '../../../server/src/features/documentSymbols.ts';
import { foldsOf } from '../../../server/src/features/folding.ts';
import { formattingEdits, rangeFormattingEdits, typedFormattingEdits } from '../../../server/src/features/formatting.ts';
import { highlightsAt } from '../../../server/src/features/highlights.ts';
import { hoverAt } from '../../../server/src/features/hover/hover.ts';
import { parameterHints } from '../../../server/src/features/inlayHints.ts';
import { renamable, renameAttribute } from '../../../server/src/features/renameAttribute.ts';
import { selectionSpans } from '../../../server/src/features/selectionSpans.ts';
import { semanticTokens } from '../../../server/src/features/semanticTokens.ts';
import { signatureAt } from '../../../server/src/features/signatureHelp.ts';
import { allRules } from '../../../server/src/rules/registry.ts';
import { open } from '../../support/documents.ts';
import { editedDocument } from '../../support/mutatedDocuments.ts';

/** What is wrong with the answer of a feature, or nothing. */
type Check = (analysis: DocumentAnalysis, offset: number) => readonly (string | null)[];

const inside = (analysis: DocumentAnalysis, { start, end }: Span): string | null =>
  start >= 0 && start <= end && end <= analysis.text.length ? null : `${start}–${end} lies outside the document.`;

const around = (span: Span, offset: number): string | null => (touches(span, offset) ? null : `${span.start}–${span.end} does not hold the cursor.`);

function applicable(analysis: DocumentAnalysis, edits: readonly TextEdit[]): readonly (string | null)[] {
  return [
    ...edits.map(({ span }) => inside(analysis, span)),
    ...edits.flatMap((edit, index) => edits.slice(index + 1).map((other) => (overlap(edit, other) ? `Edits at ${edit.span.start} and ${other.span.start} overlap.` : null))),
  ];
}

function inOrder(spans: readonly Span[]): readonly (string | null)[] {
  return spans.map((span, index) => (index > 0 && span.start < (spans[index - 1]?.end ?? 0) ? `${span.start}–${span.end} overlaps what is before it.` : null));
}

function outline(analysis: DocumentAnalysis, entry: OutlineEntry, within: Span): readonly (string | null)[] {
  return [
    entry.name === '' ? 'An entry has no name.' : null,
    contains(within, entry.span) ? null : `${entry.name} lies outside its parent.`,
    contains(entry.span, entry.selection) ? null : `The selection of ${entry.name} lies outside of it.`,
    ...entry.children.flatMap((child) => outline(analysis, child, entry.span)),
  ];
}

/** One line and around the cursor, as editors want what a completion replaces. */
function replaced(analysis: DocumentAnalysis, span: Span, offset: number): readonly (string | null)[] {
  const oneLine = positionAt(analysis.lines, span.start).line === positionAt(analysis.lines, span.end).line;
  return [inside(analysis, span), around(span, offset), oneLine ? null : 'What is replaced goes over several lines.'];
}

const CHECKS: Readonly<Record<string, Check>> = {
  completion: (analysis, offset) => completionsAt(analysis, offset).flatMap(({ span, label }) => [...replaced(analysis, span, offset), label === '' ? 'An entry has no label.' : null]),
  hover: (analysis, offset) => {
    const found = hoverAt(analysis, offset);
    return found === null ? [] : [inside(analysis, found.span), around(found.span, offset), found.markdown.trim() === '' ? 'It says nothing.' : null];
  },
  'signature help': (analysis, offset) => {
    const found = signatureAt(analysis, offset);
    return found === null ? [] : [...inOrder(found.parameters), (found.active ?? 0) < Math.max(1, found.parameters.length) ? null : 'No such parameter.'];
  },
  'quick fixes': (analysis, offset) =>
    quickFixesOf(analysis, findingsAt(diagnose(analysis, allRules).findings, { start: offset, end: offset })).flatMap(({ edits }) => applicable(analysis, edits)),
  formatting: (analysis, offset) => [
    ...applicable(analysis, formattingEdits(analysis)),
    ...applicable(analysis, rangeFormattingEdits(analysis, { start: Math.floor(offset / 2), end: offset })),
    ...applicable(analysis, typedFormattingEdits(analysis, offset, ')')),
    ...applicable(analysis, typedFormattingEdits(analysis, offset, '\n')),
  ],
  'semantic tokens': (analysis) => [...semanticTokens(analysis).map(({ span }) => inside(analysis, span)), ...inOrder(semanticTokens(analysis).map(({ span }) => span))],
  'inlay hints': (analysis) => parameterHints(analysis, { start: 0, end: analysis.text.length }).map(({ offset }) => inside(analysis, { start: offset, end: offset })),
  symbols: (analysis) => documentSymbols(analysis).flatMap((entry) => outline(analysis, entry, { start: 0, end: analysis.text.length })),
  folding: (analysis) => foldsOf(analysis).map(({ span }) => inside(analysis, span)),
  references: (analysis, offset) => {
    const attribute = attributeAt(analysis, offset);
    return attribute === null ? [] : [around(attribute.span, offset), ...mentionsOf(analysis, attribute).map(({ span }) => inside(analysis, span))];
  },
  highlights: (analysis, offset) => highlightsAt(analysis, offset).map(({ span }) => inside(analysis, span)),
  rename: (analysis, offset) => {
    const found = renamable(analysis, offset);
    const edits = found === null ? null : renameAttribute(analysis, offset, 'another');
    return [...(found === null ? [] : [inside(analysis, found.span)]), ...(edits?.ok === true ? applicable(analysis, edits.value) : [])];
  },
  'selection ranges': (analysis, offset) => {
    const spans = selectionSpans(analysis, offset);
    const grow = spans.map((span, index) => (index === 0 || contains(span, spans[index - 1] ?? span) ? null : 'A selection does not hold the one before it.'));
    return [...spans.flatMap((span) => [inside(analysis, span), around(span, offset)]), ...grow];
  },
  links: (analysis) => documentLinks(analysis).map(({ span }) => inside(analysis, span)),
  lenses: (analysis) => codeLenses(analysis).map(({ span }) => inside(analysis, span)),
};

describe('in any document, wherever the cursor stands', () => {
  it.each(Object.entries(CHECKS))('%s answers, and with nothing outside the document', (_feature, check) => {
    fc.assert(
      fc.property(editedDocument, ({ name, text, cursors }) => {
        const analysis = open(text, { name });
        const wrong = cursors.flatMap((at) => check(analysis, at)).filter((message) => message !== null);
        expect(wrong).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });
});
