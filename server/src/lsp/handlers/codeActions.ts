import { CodeActionKind, type CodeAction, type WorkspaceEdit } from 'vscode-languageserver';
import type { TextEdit } from '../../base/textEdit.ts';
import { toDiagnostic, toProtocolEdits, toSpan } from '../convert.ts';
import type { DocumentView } from '../documentViewer.ts';
import type { HandlerRecord } from './handlerRecord.ts';

/** The kind of Fix All; `source.fixAll` in the settings includes it. */
const FIX_ALL = `${CodeActionKind.SourceFixAll}.mapwright`;

export const codeActions: HandlerRecord = {
  name: 'textDocument/codeAction',
  capabilities: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] } },
  register: ({ connection, session, runner }) => {
    connection.onCodeAction((parameters, token) =>
      runner.run('textDocument/codeAction', token, [], async () => {
        const view = await session.view(parameters.textDocument.uri);
        if (view === null) return [];
        const { only } = parameters.context;
        const asked = (kind: string): boolean => only === undefined || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
        const actions: CodeAction[] = [];
        if (asked(CodeActionKind.QuickFix)) actions.push(...(await quickFixes(view, toSpan(view.analysis.lines, parameters.range))));
        // Fix All is offered where it was asked for: in a plain light bulb it would only be in the way.
        if (only !== undefined && asked(FIX_ALL)) actions.push(...(await fixAllActions(view)));
        return actions;
      }),
    );
  },
};

async function quickFixes(view: DocumentView, span: ReturnType<typeof toSpan>): Promise<readonly CodeAction[]> {
  const { quickFixesAt } = await import('../../features/codeActions.ts');
  return quickFixesAt(view.analysis, view.diagnosis.findings, span).map(({ title, finding, preferred, edits }) => ({
    title,
    kind: CodeActionKind.QuickFix,
    isPreferred: preferred,
    diagnostics: [toDiagnostic(view, finding)],
    edit: workspaceEdit(view, edits),
  }));
}

async function fixAllActions(view: DocumentView): Promise<readonly CodeAction[]> {
  const { fixAllEdits } = await import('../../features/codeActions.ts');
  const { edits } = fixAllEdits(view.analysis, 'withoutEffect', view.reopen, view.findingsIn);
  if (edits.length === 0) return [];
  return [{ title: 'Fix all that changes nothing for users', kind: FIX_ALL, edit: workspaceEdit(view, edits) }];
}

function workspaceEdit(view: DocumentView, edits: readonly TextEdit[]): WorkspaceEdit {
  return {
    documentChanges: [
      { textDocument: { uri: view.document.uri, version: view.document.version }, edits: toProtocolEdits(view.analysis.lines, edits) },
    ],
  };
}
