import type { SelectionRange } from 'vscode-languageserver';
import { offsetAt } from '../../base/lineIndex.ts';
import { toRange } from '../convert.ts';
import type { HandlerRecord } from './handlerRecord.ts';

export const selectionRanges: HandlerRecord = {
  name: 'textDocument/selectionRange',
  capabilities: { selectionRangeProvider: true },
  register: ({ connection, runner }) => {
    connection.onSelectionRanges(({ textDocument, positions }, token) =>
      runner.onDocument('textDocument/selectionRange', textDocument.uri, token, [], async (view) => {
        const { selectionSpans } = await import('../../features/selectionSpans.ts');
        const { lines } = view.analysis;
        return positions.map((position) => {
          const [outermost = { start: 0, end: 0 }, ...inner] = [...selectionSpans(view.analysis, offsetAt(lines, position))].reverse();
          return inner.reduce((parent: SelectionRange, span) => ({ range: toRange(lines, span), parent }), { range: toRange(lines, outermost) });
        });
      }),
    );
  },
};
