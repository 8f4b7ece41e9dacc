import { CompletionItemKind, InsertTextFormat, MarkupKind, type CompletionItem } from 'vscode-languageserver';
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
  register: ({ connection, session, runner }) => {
    connection.onCompletion((parameters, token) =>
      runner.run('textDocument/completion', token, [], async () => {
        const { uri } = parameters.textDocument;
        const view = await session.view(uri);
        if (view === null) return [];
        const { completionsAt } = await import('../../features/completion/completion.ts');
        const offset = offsetAt(view.analysis.lines, parameters.position);
        const data: ItemData = { uri, offset, version: view.document.version };
        return completionsAt(view.analysis, offset).map((entry): CompletionItem => ({
          label: entry.label,
          kind: KIND[entry.kind],
          detail: entry.detail,
          sortText: entry.sortText,
          filterText: entry.filterText,
          insertTextFormat: InsertTextFormat.Snippet,
          textEdit: { range: toRange(view.analysis.lines, entry.span), newText: entry.snippet },
          ...(entry.also === undefined ? {} : { additionalTextEdits: toProtocolEdits(view.analysis.lines, entry.also) }),
          commitCharacters: commitCharacters(entry, offset),
          data,
        }));
      }),
    );
    connection.onCompletionResolve((item, token) =>
      runner.run('completionItem/resolve', token, item, async () => {
        const data = item.data as ItemData | undefined;
        const view = data === undefined ? null : await session.view(data.uri);
        if (data === undefined || view === null || view.document.version !== data.version) return item;
        const { completionsAt } = await import('../../features/completion/completion.ts');
        const entry = completionsAt(view.analysis, data.offset).find(({ label, kind }) => label === item.label && KIND[kind] === item.kind);
        if (entry === undefined) return item;
        const value = typeof entry.documentation === 'string' ? entry.documentation : entry.documentation();
        return value === '' ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value } };
      }),
    );
  },
};
