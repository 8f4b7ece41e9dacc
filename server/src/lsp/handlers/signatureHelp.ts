import { MarkupKind } from 'vscode-languageserver';
import { offsetAt } from '../../base/lineIndex.ts';
import type { HandlerRecord } from './handlerRecord.ts';

export const signatureHelp: HandlerRecord = {
  name: 'textDocument/signatureHelp',
  capabilities: { signatureHelpProvider: { triggerCharacters: ['(', ','], retriggerCharacters: [' ', ')'] } },
  register: ({ connection, session, runner }) => {
    connection.onSignatureHelp((request, token) =>
      runner.run('textDocument/signatureHelp', token, null, async () => {
        const view = await session.view(request.textDocument.uri);
        if (view === null) return null;
        const { signatureAt } = await import('../../features/signatureHelp.ts');
        const found = signatureAt(view.analysis, offsetAt(view.analysis.lines, request.position));
        if (found === null) return null;
        return {
          activeSignature: 0,
          // One past the last parameter highlights none.
          activeParameter: found.active ?? found.parameters.length,
          signatures: [
            {
              label: found.label,
              documentation: { kind: MarkupKind.Markdown, value: found.documentation },
              parameters: found.parameters.map(({ start, end, documentation }) => ({ label: [start, end], documentation })),
            },
          ],
        };
      }),
    );
  },
};
