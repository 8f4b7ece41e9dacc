import { InlayHintKind, MarkupKind, type InlayHint } from 'vscode-languageserver';
import { positionAt } from '../../base/lineIndex.ts';
import { toSpan } from '../convert.ts';
import type { HandlerRecord } from './handlerRecord.ts';

/** The names of parameters, and the values for the pinned user. */
export const inlayHints: HandlerRecord = {
  name: 'textDocument/inlayHint',
  capabilities: { inlayHintProvider: true },
  register: ({ connection, session, runner, live }) => {
    connection.languages.inlayHint.on(({ textDocument: { uri }, range }, token) =>
      runner.onDocument('textDocument/inlayHint', uri, token, [], async (view) => {
        const [{ parameterHints }, { inlayHints: wanted }] = await Promise.all([import('../../features/inlayHints.ts'), session.readEditorSettings(uri)]);
        const { analysis } = view;
        const within = toSpan(analysis.lines, range);
        const names: readonly InlayHint[] = !wanted.parameterNames
          ? []
          : parameterHints(analysis, within).map(({ offset, label, tooltip }) => ({ position: positionAt(analysis.lines, offset), label, tooltip, kind: InlayHintKind.Parameter, paddingRight: true }));
        const user = wanted.values && session.options.trusted ? live.pinned() : null;
        if (user === null) return [...names];
        const { valueHints } = await import('../../features/valueHints.ts');
        const shown = analysis.expressions.filter(({ embedded }) => embedded.span.end >= within.start && embedded.span.start <= within.end && embedded.text.trim() !== '');
        const values = await live.valuesOf(shown, analysis.settings, () => token.isCancellationRequested);
        const hints = valueHints(analysis, values, user).map(({ offset, label, tooltip }): InlayHint => ({
          position: positionAt(analysis.lines, offset),
          label,
          tooltip: { kind: MarkupKind.Markdown, value: tooltip },
          paddingLeft: true,
        }));
        return [...names, ...hints];
      }),
    );
  },
};
