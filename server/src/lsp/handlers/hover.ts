import { MarkupKind } from 'vscode-languageserver';
import { offsetAt } from '../../base/lineIndex.ts';
import { toRange } from '../convert.ts';
import type { HandlerRecord } from './handlerRecord.ts';

export const hover: HandlerRecord = {
  name: 'textDocument/hover',
  capabilities: { hoverProvider: true },
  register: ({ connection, session, runner }) => {
    connection.onHover((parameters, token) =>
      runner.run('textDocument/hover', token, null, async () => {
        const view = await session.view(parameters.textDocument.uri);
        if (view === null) return null;
        const { hoverAt } = await import('../../features/hover/hover.ts');
        const found = hoverAt(view.analysis, offsetAt(view.analysis.lines, parameters.position));
        if (found === null) return null;
        return { contents: { kind: MarkupKind.Markdown, value: found.markdown }, range: toRange(view.analysis.lines, found.span) };
      }),
    );
  },
};
