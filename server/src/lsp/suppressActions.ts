import { CodeActionKind, type CodeAction, type WorkspaceEdit } from 'vscode-languageserver';
import { lineIndexOf } from '../base/lineIndex.ts';
import type { Finding } from '../rules/finding.ts';
import { toDiagnostic, toProtocolEdits } from './convert.ts';
import type { DocumentView } from './documentViewer.ts';
import type { Session } from './session.ts';
import { inFolder, parentUri } from './uri.ts';

/** The quick fixes that accept findings: in a mapping file by a comment above the line, else by an entry of the nearest mapwright.json. */
export async function suppressActions(session: Session, view: DocumentView, findings: readonly Finding[]): Promise<readonly CodeAction[]> {
  const { canBeSuppressed, suppressTitle } = await import('../features/suppressHere.ts');
  const actions: CodeAction[] = [];
  for (const finding of findings.filter((candidate) => canBeSuppressed(view.analysis, candidate))) {
    const edit = view.analysis.source.kind === 'mappingFile' ? await commentEdit(view, finding) : await settingsEdit(session, view, finding);
    if (edit === null) continue;
    actions.push({ title: suppressTitle(finding), kind: CodeActionKind.QuickFix, diagnostics: [toDiagnostic(view, finding, session.options.pageAddress)], edit });
  }
  return actions;
}

async function commentEdit(view: DocumentView, finding: Finding): Promise<WorkspaceEdit | null> {
  const { suppressionComment } = await import('../features/suppressHere.ts');
  const edit = suppressionComment(view.analysis, finding);
  if (edit === null) return null;
  const { uri, version } = view.document;
  return { documentChanges: [{ textDocument: { uri, version }, edits: toProtocolEdits(view.analysis.lines, [edit]) }] };
}

/** A file that is not there yet is created beside the document, where the client can do that. */
async function settingsEdit(session: Session, view: DocumentView, finding: Finding): Promise<WorkspaceEdit | null> {
  const { addSuppression, suppressionEntry } = await import('../features/suppressHere.ts');
  const entry = suppressionEntry(view.analysis, finding);
  const known = await session.settings.nearestFile(view.document.uri);
  if (known === null) {
    const folder = parentUri(view.document.uri);
    const edits = addSuppression('', entry);
    if (folder === null || edits === null || !session.canCreateFiles) return null;
    const uri = inFolder(folder, 'mapwright.json');
    return { documentChanges: [{ kind: 'create', uri, options: { ignoreIfExists: true } }, { textDocument: { uri, version: null }, edits: toProtocolEdits(lineIndexOf(''), edits) }] };
  }
  const edits = addSuppression(known.text, entry);
  if (edits === null) return null;
  const version = session.documents.get(known.uri)?.version ?? null;
  return { documentChanges: [{ textDocument: { uri: known.uri, version }, edits: toProtocolEdits(lineIndexOf(known.text), edits) }] };
}
