import { MarkupKind } from 'vscode-languageserver';
import type { DocumentAnalysis } from '../../analysis/documentAnalysis.ts';
import { offsetAt } from '../../base/lineIndex.ts';
import type { HoverText } from '../../features/hover/hover.ts';
import { toRange } from '../convert.ts';
import type { HandlerContext, HandlerRecord } from './handlerRecord.ts';

export const hover: HandlerRecord = {
  name: 'textDocument/hover',
  capabilities: { hoverProvider: true },
  register: (context) => {
    const { connection, runner } = context;
    connection.onHover(({ textDocument, position }, token) =>
      runner.onDocument('textDocument/hover', textDocument.uri, token, null, async (view) => {
        const { hoverAt } = await import('../../features/hover/hover.ts');
        const { analysis } = view;
        const offset = offsetAt(analysis.lines, position);
        const help = hoverAt(analysis, offset);
        const value = await valueAt(context, analysis, offset, () => token.isCancellationRequested);
        const span = help?.span ?? value?.span;
        if (span === undefined) return null;
        // The value first: who pinned a user looks for it.
        const texts = [value?.markdown, help?.markdown].filter((text) => text !== undefined);
        return { contents: { kind: MarkupKind.Markdown, value: texts.join('\n\n---\n\n') }, range: toRange(analysis.lines, span) };
      }),
    );
  },
};

/** The value for the pinned user of the part of an expression under the cursor. */
async function valueAt({ live, session }: HandlerContext, analysis: DocumentAnalysis, offset: number, isCancelled: () => boolean): Promise<HoverText | null> {
  const user = session.options.trusted ? live.pinned() : null;
  if (user === null) return null;
  const [{ locate }, { valueHover }] = await Promise.all([import('../../features/locate.ts'), import('../../features/hover/valueHover.ts')]);
  const place = locate(analysis, offset);
  if (place.kind !== 'expression') return null;
  const answer = (await live.valuesOf([place.expression], analysis.settings, isCancelled)).get(place.expression);
  return answer === undefined ? null : valueHover(place, answer, user);
}
