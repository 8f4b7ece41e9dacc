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
  register: ({ connection, runner }) => {
    connection.onDocumentSymbol((parameters, token) =>
      runner.onDocument('textDocument/documentSymbol', parameters.textDocument.uri, token, [], async (view) => {
        const { documentSymbols: entriesOf } = await import('../../features/documentSymbols.ts');
        return entriesOf(view.analysis).map((entry) => toSymbol(view.analysis.lines, entry));
      }),
    );
  },
};

function toSymbol(lines: LineIndex, { name, detail, kind, span, selection, children }: OutlineEntry): DocumentSymbol {
  return { name, detail, kind: KIND[kind], range: toRange(lines, span), selectionRange: toRange(lines, selection), children: children.map((child) => toSymbol(lines, child)) };
}
