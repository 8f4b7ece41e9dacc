import { CodeActionKind, CodeActionTriggerKind, type CodeAction, type Position, type WorkspaceEdit } from 'vscode-languageserver';
import { offsetAt } from '../../base/lineIndex.ts';
import type { Span } from '../../base/span.ts';
import type { TextEdit } from '../../base/textEdit.ts';
import { toDiagnostic, toProtocolEdits, toSpan } from '../convert.ts';
import type { DocumentView } from '../documentViewer.ts';
import type { Session } from '../session.ts';
import { suppressActions } from '../suppressActions.ts';
import type { HandlerRecord } from './handlerRecord.ts';

/** The kind of Fix All; `source.fixAll` in the settings includes it. */
const FIX_ALL = `${CodeActionKind.SourceFixAll}.mapwright`;

const REFACTORINGS = { rewrite: CodeActionKind.RefactorRewrite, extract: CodeActionKind.RefactorExtract, inline: CodeActionKind.RefactorInline };

export const codeActions: HandlerRecord = {
  name: 'textDocument/codeAction',
  capabilities: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, ...Object.values(REFACTORINGS), FIX_ALL] } },
  initialized: ({ session }, client) => {
    session.showsDisabledActions = client.textDocument?.codeAction?.disabledSupport === true;
  },
  register: ({ connection, session, runner }) => {
    connection.onCodeAction((parameters, token) =>
      runner.onDocument('textDocument/codeAction', parameters.textDocument.uri, token, [], async (view) => {
        const { only, triggerKind } = parameters.context;
        const span = toSpan(view.analysis.lines, parameters.range);
        const asked = (kind: string): boolean => only === undefined || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
        const actions: CodeAction[] = [];
        if (asked(CodeActionKind.QuickFix)) actions.push(...(await quickFixes(session, view, span)));
        // Nearly every place has a refactoring: a light bulb wherever the cursor rests would say nothing.
        const resting = triggerKind === CodeActionTriggerKind.Automatic && span.start === span.end;
        if (!resting) {
          const possible = (await refactorings(view, span)).filter(({ kind, disabled }) => asked(kind) && (disabled === undefined || session.showsDisabledActions));
          // A repair of a finding may be a refactoring, too: then it is listed once.
          actions.push(...possible.filter(({ edit }) => !actions.some((other) => sameEdit(other.edit, edit))));
          // The command is our own client's, and it reads a population.
          if (asked(REFACTORINGS.rewrite) && session.options.readsFiles && session.options.trusted) actions.push(...(await missingKeys(view, span)));
        }
        if (asked(REFACTORINGS.rewrite) && session.options.readsFiles) actions.push(...(await editExpressionAction(view, parameters.range.start)));
        // Fix All is offered where it was asked for: in a plain light bulb it would only be in the way.
        if (only !== undefined && asked(FIX_ALL)) actions.push(...(await fixAllActions(view)));
        return actions;
      }),
    );
  },
};

async function quickFixes(session: Session, view: DocumentView, span: Span): Promise<readonly CodeAction[]> {
  const { findingsAt, quickFixesOf } = await import('../../features/codeActions.ts');
  const diagnosis = await view.diagnosis();
  const findings = findingsAt(diagnosis?.findings ?? [], span);
  const fixes = quickFixesOf(view.analysis, findings).map(({ title, finding, preferred, edits }) => ({
    title,
    kind: CodeActionKind.QuickFix,
    isPreferred: preferred,
    diagnostics: [toDiagnostic(view, finding, session.options.pageAddress)],
    edit: workspaceEdit(view, edits),
  }));
  return [...fixes, ...(await suppressActions(session, view, findings))];
}

async function refactorings(view: DocumentView, span: Span): Promise<readonly (CodeAction & { readonly kind: string })[]> {
  const { refactoringsAt } = await import('../../features/refactorings.ts');
  return refactoringsAt(view.analysis, span).map(({ title, kind, outcome }) => ({
    title,
    kind: REFACTORINGS[kind],
    ...(outcome.kind === 'edits' ? { edit: workspaceEdit(view, outcome.edits) } : { disabled: { reason: outcome.reason } }),
  }));
}

async function missingKeys(view: DocumentView, span: Span): Promise<readonly CodeAction[]> {
  const { lookedUpAttribute } = await import('../../features/missingKeys.ts');
  const attribute = lookedUpAttribute(view.analysis, span);
  const title = `Add a key for each value of ${attribute ?? ''} that the population has`;
  return attribute === null ? [] : [{ title, kind: REFACTORINGS.rewrite, command: { title, command: 'mapwright.addMissingKeys' } }];
}

function sameEdit(one: WorkspaceEdit | undefined, other: WorkspaceEdit | undefined): boolean {
  return one !== undefined && JSON.stringify(one) === JSON.stringify(other);
}

/** The command is one of our own client. It is offered on an expression only, so that the light bulb does not stand everywhere. */
async function editExpressionAction(view: DocumentView, position: Position): Promise<readonly CodeAction[]> {
  const [{ locate }, { editableExpression }] = await Promise.all([import('../../features/locate.ts'), import('../../features/editExpression.ts')]);
  const offset = offsetAt(view.analysis.lines, position);
  if (locate(view.analysis, offset).kind !== 'expression' || !editableExpression(view.analysis, offset).ok) return [];
  const title = 'Edit this expression in an editor of its own';
  return [{ title, kind: CodeActionKind.RefactorRewrite, command: { title, command: 'mapwright.editExpression', arguments: [{ uri: view.document.uri, position }] } }];
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
