import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { offsetAt } from '../../base/lineIndex.ts';
import { toProtocolEdits, toRange } from '../convert.ts';
import type { HandlerRecord } from './handlerRecord.ts';

export const rename: HandlerRecord = {
  name: 'textDocument/rename',
  capabilities: { renameProvider: { prepareProvider: true } },
  register: ({ connection, runner }) => {
    connection.onPrepareRename(({ textDocument, position }, token) =>
      runner.onDocument('textDocument/prepareRename', textDocument.uri, token, null, async (view) => {
        const { renamable } = await import('../../features/renameAttribute.ts');
        const attribute = renamable(view.analysis, offsetAt(view.analysis.lines, position));
        return attribute === null ? null : { range: toRange(view.analysis.lines, attribute.span), placeholder: attribute.name };
      }),
    );
    connection.onRenameRequest(async ({ textDocument, position, newName }, token) => {
      const outcome = await runner.onDocument('textDocument/rename', textDocument.uri, token, null, async (view) => {
        const { renameAttribute } = await import('../../features/renameAttribute.ts');
        return { view, edits: renameAttribute(view.analysis, offsetAt(view.analysis.lines, position), newName) };
      });
      if (outcome === null) return null;
      // The editor shows the message of an error where the name was typed.
      if (!outcome.edits.ok) return new ResponseError(ErrorCodes.InvalidRequest, outcome.edits.error.message);
      const { document, analysis } = outcome.view;
      return { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits: toProtocolEdits(analysis.lines, outcome.edits.value) }] };
    });
  },
};
