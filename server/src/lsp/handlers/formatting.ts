import type { DocumentAnalysis } from '../../analysis/documentAnalysis.ts';
import { offsetAt } from '../../base/lineIndex.ts';
import type { TextEdit } from '../../base/textEdit.ts';
import type * as formattingFeatures from '../../features/formatting.ts';
import { toProtocolEdits, toSpan } from '../convert.ts';
import { forMappingFiles } from './forMappingFiles.ts';
import type { DocumentView } from '../documentViewer.ts';
import type { HandlerRecord } from './handlerRecord.ts';

const ON_TYPE = { firstTriggerCharacter: '\n', moreTriggerCharacter: [')'] };

/** Formats mapping files and expressions in editors of their own: as a whole, a selection, and what has just been finished. */
export const formatting: HandlerRecord = {
  name: 'textDocument/formatting',
  ...forMappingFiles(
    { method: 'textDocument/formatting', forExpressions: true, client: ({ textDocument }) => textDocument?.formatting, announced: { documentFormattingProvider: true } },
    { method: 'textDocument/rangeFormatting', client: ({ textDocument }) => textDocument?.rangeFormatting, announced: { documentRangeFormattingProvider: true } },
    { method: 'textDocument/onTypeFormatting', client: ({ textDocument }) => textDocument?.onTypeFormatting, announced: { documentOnTypeFormattingProvider: ON_TYPE }, options: ON_TYPE },
  ),
  register: ({ connection, runner }) => {
    connection.onDocumentFormatting(({ textDocument: { uri } }, token) =>
      runner.onDocument('textDocument/formatting', uri, token, [], (view) => answer(view, ({ formattingEdits }, analysis) => formattingEdits(analysis))),
    );
    connection.onDocumentRangeFormatting(({ textDocument: { uri }, range }, token) =>
      runner.onDocument('textDocument/rangeFormatting', uri, token, [], (view) =>
        answer(view, ({ rangeFormattingEdits }, analysis) => rangeFormattingEdits(analysis, toSpan(analysis.lines, range))),
      ),
    );
    connection.onDocumentOnTypeFormatting(({ textDocument: { uri }, position, ch }, token) =>
      runner.onDocument('textDocument/onTypeFormatting', uri, token, [], (view) =>
        answer(view, ({ typedFormattingEdits }, analysis) => typedFormattingEdits(analysis, offsetAt(analysis.lines, position), ch)),
      ),
    );
  },
};

async function answer({ analysis }: DocumentView, edits: (formatting: typeof formattingFeatures, analysis: DocumentAnalysis) => readonly TextEdit[]) {
  return toProtocolEdits(analysis.lines, edits(await import('../../features/formatting.ts'), analysis));
}
