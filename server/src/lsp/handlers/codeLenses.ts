import { toRange } from '../convert.ts';
import type { HandlerRecord } from './handlerRecord.ts';

export const codeLens: HandlerRecord = {
  name: 'textDocument/codeLens',
  capabilities: { codeLensProvider: {} },
  register: ({ connection, session, runner }) => {
    connection.onCodeLens((parameters, token) =>
      runner.onDocument('textDocument/codeLens', parameters.textDocument.uri, token, [], async (view) => {
        const { codeLenses } = await import('../../features/codeLenses.ts');
        // The commands are those of our own client; to another one the lenses are plain facts, and those that are none are left out.
        const hasCommands = session.options.readsFiles;
        return codeLenses(view.analysis).filter(({ command }) => hasCommands || command !== 'mapwright.dryRunExpression').map(({ span, title, command }) => {
          const range = toRange(view.analysis.lines, span);
          const place = command === 'mapwright.dryRunExpression' ? { arguments: [{ uri: view.document.uri, position: range.start }] } : {};
          return { range, command: { title, command: hasCommands ? (command ?? '') : '', ...place } };
        });
      }),
    );
  },
};
