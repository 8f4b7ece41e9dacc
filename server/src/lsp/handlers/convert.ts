import type { CancellationToken } from 'vscode-languageserver';
import type { DocumentAnalysis } from '../../analysis/documentAnalysis.ts';
import { positionAt } from '../../base/lineIndex.ts';
import { CONVERT, type ConvertParameters, type ConvertResult } from '../../protocol.ts';
import { toProtocolEdits } from '../convert.ts';
import { NOT_OURS, NOT_READY } from '../refusals.ts';
import { nameOf } from '../uri.ts';
import type { HandlerRecord } from './handlerRecord.ts';

export const convert: HandlerRecord = {
  name: CONVERT,
  capabilities: {},
  register: ({ connection, session, runner }) => {
    connection.onRequest(CONVERT, ({ uri, into }: ConvertParameters, token: CancellationToken) =>
      runner.run<ConvertResult>(CONVERT, token, NOT_READY, async () => {
        const [from, other] = await Promise.all([session.view(uri), into === null ? null : session.viewOf(into)]);
        if (from === null) return NOT_OURS;
        if (into !== null && other === null) return { ok: false, message: `${nameOf(into)} is neither a mapping file nor a synchronization schema.` };
        const broken = (await whyUnread(uri, from.analysis)) ?? (into === null || other === null ? null : await whyUnread(into, other.analysis));
        if (broken !== null) return { ok: false, message: broken };
        const [{ convertDocument }, { createParseCache }, { differenceEdits }] = await Promise.all([import('../../convert/convertDocument.ts'), import('../../analysis/parseCache.ts'), import('../../base/differenceEdits.ts')]);
        const converted = convertDocument(from.analysis, other?.analysis ?? null, createParseCache());
        if (!converted.ok) return { ok: false, message: converted.error };
        const { text, notices } = converted.value;
        if (other === null) return { ok: true, content: text, version: 0, edits: [], notices };
        return { ok: true, content: null, version: other.document.version, edits: toProtocolEdits(other.analysis.lines, differenceEdits(other.analysis.text, text)), notices };
      }),
    );
  },
};

/** A conversion of a half-read document would lose the other half. */
async function whyUnread(uri: string, analysis: DocumentAnalysis): Promise<string | null> {
  const { unreadPart } = await import('../../convert/unreadPart.ts');
  const broken = unreadPart(analysis);
  return broken === null ? null : `${nameOf(uri)}, line ${positionAt(analysis.lines, broken.span.start).line + 1}: ${broken.message} Nothing was converted.`;
}
