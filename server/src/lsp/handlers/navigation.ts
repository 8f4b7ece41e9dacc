import type { Location } from 'vscode-languageserver';
import { offsetAt } from '../../base/lineIndex.ts';
import { toRange } from '../convert.ts';
import type { DocumentView } from '../documentViewer.ts';
import type { HandlerRecord } from './handlerRecord.ts';

/** From an attribute, a directory or an object to its definition, and to every place that names it. */
export const navigation: HandlerRecord = {
  name: 'textDocument/references',
  capabilities: { definitionProvider: true, referencesProvider: true },
  register: ({ connection, runner }) => {
    connection.onDefinition(({ textDocument, position }, token) =>
      runner.onDocument('textDocument/definition', textDocument.uri, token, [], (view) => places(view, position, (kind) => kind === 'definition')),
    );
    connection.onReferences(({ textDocument, position, context: { includeDeclaration } }, token) =>
      runner.onDocument('textDocument/references', textDocument.uri, token, [], (view) => places(view, position, (kind) => includeDeclaration || kind !== 'definition')),
    );
  },
};

async function places({ document: { uri }, analysis }: DocumentView, position: Parameters<typeof offsetAt>[1], wanted: (kind: string) => boolean): Promise<Location[]> {
  const { mentionsAt } = await import('../../features/mentionsAt.ts');
  return mentionsAt(analysis, offsetAt(analysis.lines, position)).filter(({ kind }) => wanted(kind)).map(({ span }) => ({ uri, range: toRange(analysis.lines, span) }));
}
