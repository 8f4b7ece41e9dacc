import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver';
import type { LineIndex } from '../../base/lineIndex.ts';
import type { OutlineEntry } from '../../features/documentSymbols.ts';
import { toRange } from '../convert.ts';
import type { HandlerRecord } from './handlerRecord.ts';

const KIND: Readonly<Record<OutlineEntry['kind'], SymbolKind>> = {
  rule: SymbolKind.Namespace,
  objectMapping: SymbolKind.Class,
  attributeMapping: SymbolKind.Property,
  scratch: SymbolKind.Operator,
  directory: SymbolKind.Package,
  object: SymbolKind.Struct,
  attribute: SymbolKind.Field,
};

export const documentSymbols: HandlerRecord = {
  name: 'textDocument/documentSymbol',
  capabilities: { documentSymbolProvider: { label: 'Mapwright' } },
  register: ({ connection, session, runner }) => {
    connection.onDocumentSymbol((parameters, token) =>
      runner.run('textDocument/documentSymbol', token, [], async () => {
        const view = await session.view(parameters.textDocument.uri);
        if (view === null) return [];
        const { documentSymbols: entriesOf } = await import('../../features/documentSymbols.ts');
        return entriesOf(view.analysis).map((entry) => toSymbol(view.analysis.lines, entry));
      }),
    );
  },
};

function toSymbol(lines: LineIndex, { name, detail, kind, span, selection, children }: OutlineEntry): DocumentSymbol {
  return { name, detail, kind: KIND[kind], range: toRange(lines, span), selectionRange: toRange(lines, selection), children: children.map((child) => toSymbol(lines, child)) };
}
