import type { Location } from 'vscode-languageserver';
import { offsetAt } from '../../base/lineIndex.ts';
import { toRange } from '../convert.ts';
import type { HandlerContext, HandlerRecord } from './handlerRecord.ts';

/** From an attribute to its definition, and to every place that names it. */
export const navigation: HandlerRecord = {
  name: 'textDocument/references',
  capabilities: { definitionProvider: true, referencesProvider: true },
  register: (context) => {
    const { connection, runner } = context;
    connection.onDefinition(({ textDocument, position }, token) =>
      runner.run('textDocument/definition', token, [], () => places(context, textDocument.uri, position, (kind) => kind === 'definition')),
    );
    connection.onReferences(({ textDocument, position, context: { includeDeclaration } }, token) =>
      runner.run('textDocument/references', token, [], () => places(context, textDocument.uri, position, (kind) => includeDeclaration || kind !== 'definition')),
    );
  },
};

async function places({ session }: HandlerContext, uri: string, position: Parameters<typeof offsetAt>[1], wanted: (kind: string) => boolean): Promise<Location[]> {
  const view = await session.view(uri);
  if (view === null) return [];
  const [{ attributeAt }, { mentionsOf }] = await Promise.all([import('../../features/attributeAt.ts'), import('../../features/attributeMentions.ts')]);
  const { analysis } = view;
  const attribute = attributeAt(analysis, offsetAt(analysis.lines, position));
  if (attribute === null) return [];
  return mentionsOf(analysis, attribute).filter(({ kind }) => wanted(kind)).map(({ span }) => ({ uri, range: toRange(analysis.lines, span) }));
}
