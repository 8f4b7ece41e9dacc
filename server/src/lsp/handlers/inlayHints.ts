import { InlayHintKind } from 'vscode-languageserver';
import { positionAt } from '../../base/lineIndex.ts';
import { toSpan } from '../convert.ts';
import type { HandlerRecord } from './handlerRecord.ts';

export const inlayHints: HandlerRecord = {
  name: 'textDocument/inlayHint',
  capabilities: { inlayHintProvider: true },
  register: ({ connection, session, runner }) => {
    connection.languages.inlayHint.on((parameters, token) =>
      runner.run('textDocument/inlayHint', token, [], async () => {
        const view = await session.view(parameters.textDocument.uri);
        if (view === null) return [];
        const { parameterHints } = await import('../../features/inlayHints.ts');
        const { lines } = view.analysis;
        return parameterHints(view.analysis, toSpan(lines, parameters.range)).map(({ offset, label, tooltip }) => ({
          position: positionAt(lines, offset),
          label,
          tooltip,
          kind: InlayHintKind.Parameter,
          paddingRight: true,
        }));
      }),
    );
  },
};
