import { FoldingRangeKind } from 'vscode-languageserver';
import { positionAt } from '../../base/lineIndex.ts';
import { forMappingFiles } from './forMappingFiles.ts';
import type { HandlerRecord } from './handlerRecord.ts';

export const foldingRanges: HandlerRecord = {
  name: 'textDocument/foldingRange',
  ...forMappingFiles({ method: 'textDocument/foldingRange', client: ({ textDocument }) => textDocument?.foldingRange, announced: { foldingRangeProvider: true } }),
  register: ({ connection, runner }) => {
    connection.onFoldingRanges((parameters, token) =>
      runner.onDocument('textDocument/foldingRange', parameters.textDocument.uri, token, [], async (view) => {
        const { foldsOf } = await import('../../features/folding.ts');
        const { lines } = view.analysis;
        return foldsOf(view.analysis).map(({ span, kind }) => ({
          startLine: positionAt(lines, span.start).line,
          endLine: positionAt(lines, span.end).line,
          kind: kind === 'comment' ? FoldingRangeKind.Comment : FoldingRangeKind.Region,
        }));
      }),
    );
  },
};
