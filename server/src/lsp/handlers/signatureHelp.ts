import { MarkupKind } from 'vscode-languageserver';
import { offsetAt } from '../../base/lineIndex.ts';
import type { HandlerRecord } from './handlerRecord.ts';

export const signatureHelp: HandlerRecord = {
  name: 'textDocument/signatureHelp',
  capabilities: { signatureHelpProvider: { triggerCharacters: ['(', ','], retriggerCharacters: [' ', ')'] } },
  register: ({ connection, runner }) => {
    connection.onSignatureHelp((request, token) =>
      runner.onDocument('textDocument/signatureHelp', request.textDocument.uri, token, null, async (view) => {
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
