import { CompletionItemKind, InsertTextFormat, MarkupKind, type CompletionItem, type CompletionList } from 'vscode-languageserver';
import type { DocumentAnalysis } from '../../analysis/documentAnalysis.ts';
import { offsetAt } from '../../base/lineIndex.ts';
import type { CompletionEntry } from '../../features/completion/completionEntry.ts';
import { toProtocolEdits, toRange } from '../convert.ts';
import type { HandlerRecord } from './handlerRecord.ts';

const KIND: Readonly<Record<CompletionEntry['kind'], CompletionItemKind>> = {
  function: CompletionItemKind.Function,
  attribute: CompletionItemKind.Field,
  target: CompletionItemKind.Property,
  keyword: CompletionItemKind.Keyword,
  operator: CompletionItemKind.Operator,
  profile: CompletionItemKind.Module,
  value: CompletionItemKind.Value,
};

/**
 * Characters that accept an entry and are typed behind it: where its text ends an operand, and only when letters of it are
 * typed already, since a comma alone leaves a slot empty.
 */
function commitCharacters({ kind, snippet, span }: CompletionEntry, offset: number): string[] {
  return kind === 'attribute' && snippet.endsWith(']') && offset > span.start ? [',', ')'] : [];
}

/** What an item carries back when the client asks for its documentation. */
interface ItemData {
  readonly uri: string;
  readonly offset: number;
  readonly version: number;
}

export const completion: HandlerRecord = {
  name: 'textDocument/completion',
  capabilities: { completionProvider: { triggerCharacters: ['[', '(', ',', '-', ' ', '"', '$', '{', '\\'], resolveProvider: true } },
  initialized: ({ session }, { textDocument }) => {
    const known = new Set(textDocument?.completion?.completionList?.itemDefaults ?? []);
    session.knowsItemDefaults = ['data', 'editRange', 'insertTextFormat'].every((name) => known.has(name));
  },
  register: ({ connection, session, runner }) => {
    // Editors ask for the documentation of one item after the other of the list that they show.
    let shown: { readonly data: ItemData; readonly entries: readonly CompletionEntry[] } | null = null;
    connection.onCompletion(({ textDocument: { uri }, position }, token) =>
      runner.onDocument('textDocument/completion', uri, token, [], async (view) => {
        const { completionsAt } = await import('../../features/completion/completion.ts');
        const offset = offsetAt(view.analysis.lines, position);
        const data: ItemData = { uri, offset, version: view.document.version };
        const entries = completionsAt(view.analysis, offset);
        shown = { data, entries };
        return session.knowsItemDefaults ? listOf(view.analysis, entries, offset, data) : entries.map((entry) => ({ ...itemOf(view.analysis, entry, offset), ...ownEdit(view.analysis, entry), data }));
      }),
    );
    connection.onCompletionResolve((item, token) =>
      runner.run('completionItem/resolve', token, item, () => {
        const data = item.data as ItemData | undefined;
        // The list stays on the screen while its filter is typed, which makes newer versions of the document.
        const entries = data !== undefined && shown !== null && isSameList(shown.data, data) ? shown.entries : [];
        const entry = entries.find(({ label, kind }) => label === item.label && KIND[kind] === item.kind);
        if (entry === undefined) return item;
        const value = typeof entry.documentation === 'string' ? entry.documentation : entry.documentation();
        return value === '' ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value } };
      }),
    );
  },
};

function isSameList(one: ItemData, other: ItemData): boolean {
  return one.uri === other.uri && one.version === other.version && one.offset === other.offset;
}

/** The items with what most of them share said once: a list is asked for at every keystroke, and repeating it was most of its bytes. */
function listOf(analysis: DocumentAnalysis, entries: readonly CompletionEntry[], offset: number, data: ItemData): CompletionList {
  const [first] = entries;
  if (first === undefined) return { isIncomplete: false, items: [] };
  const { start, end } = first.span;
  const items = entries.map((entry): CompletionItem => {
    const item = itemOf(analysis, entry, offset);
    if (entry.span.start !== start || entry.span.end !== end) return { ...item, ...ownEdit(analysis, entry) };
    return entry.snippet === entry.label ? item : { ...item, textEditText: entry.snippet };
  });
  return { isIncomplete: false, itemDefaults: { editRange: toRange(analysis.lines, first.span), insertTextFormat: InsertTextFormat.Snippet, data }, items };
}

function itemOf(analysis: DocumentAnalysis, entry: CompletionEntry, offset: number): CompletionItem {
  const accepting = commitCharacters(entry, offset);
  return {
    label: entry.label,
    kind: KIND[entry.kind],
    ...(entry.detail === '' ? {} : { detail: entry.detail }),
    sortText: entry.sortText,
    ...(entry.filterText === entry.label ? {} : { filterText: entry.filterText }),
    ...(entry.also === undefined ? {} : { additionalTextEdits: toProtocolEdits(analysis.lines, entry.also) }),
    ...(accepting.length === 0 ? {} : { commitCharacters: accepting }),
  };
}

function ownEdit(analysis: DocumentAnalysis, { span, snippet }: CompletionEntry): Partial<CompletionItem> {
  return { insertTextFormat: InsertTextFormat.Snippet, textEdit: { range: toRange(analysis.lines, span), newText: snippet } };
}
