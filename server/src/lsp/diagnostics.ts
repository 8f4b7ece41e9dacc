import { DocumentDiagnosticReportKind, type Connection, type Diagnostic } from 'vscode-languageserver';
import { toDiagnostic } from './convert.ts';
import type { HandlerRunner } from './runSafely.ts';
import type { Session } from './session.ts';

/** Tells the client about findings, by the one way it wants. */
export interface Diagnostics {
  /** A document was opened or changed. */
  readonly changed: (uri: string) => void;
  /** A document was closed. */
  readonly closed: (uri: string) => void;
  /** Something around all documents changed. */
  readonly refresh: () => void;
}

/** What VS Code's own JSON reports. */
const REPORTED_BY_EDITOR: ReadonlySet<string> = new Set(['json/syntax', 'json/trailing-comma', 'json/comment', 'json/duplicate-key']);

/** The findings of an open document that this client is to show. */
export async function diagnosticsOf(session: Session, uri: string): Promise<Diagnostic[]> {
  const view = await session.view(uri);
  if (view === null) return [];
  const diagnosis = await view.diagnosis();
  // What took its place meanwhile is what the client shows.
  if (diagnosis === null) return diagnosticsOf(session, uri);
  const hidden = session.options.jsonSyntaxIsReported;
  return diagnosis.findings.filter(({ code }) => !(hidden && REPORTED_BY_EDITOR.has(code))).map((finding) => toDiagnostic(view, finding, session.options.pageAddress));
}

/** The client asks (`textDocument/diagnostic`), and is told when to ask again. */
export function pullDiagnostics(connection: Connection, session: Session, runner: HandlerRunner): Diagnostics {
  connection.languages.diagnostics.on((parameters, token) =>
    runner.run('textDocument/diagnostic', token, { kind: DocumentDiagnosticReportKind.Full, items: [] }, async () => ({
      kind: DocumentDiagnosticReportKind.Full,
      items: await diagnosticsOf(session, parameters.textDocument.uri),
    })),
  );
  return {
    changed: () => undefined,
    closed: () => undefined,
    // A client that cannot be asked to look again refuses; it will look on its own.
    refresh: () => void connection.languages.diagnostics.refresh().catch(() => undefined),
  };
}

// Long enough that fast typing is checked once, short enough to feel immediate.
const DEBOUNCE_MILLISECONDS = 150;

/** The client is told after a pause in typing. */
export function pushDiagnostics(connection: Connection, session: Session, schedule: (milliseconds: number, run: () => void) => () => void): Diagnostics {
  const waiting = new Map<string, () => void>();
  const send = async (uri: string): Promise<void> => {
    waiting.delete(uri);
    const document = session.documents.get(uri);
    if (document === undefined) return;
    const diagnostics = await diagnosticsOf(session, uri);
    // A newer version will be sent on its own.
    if (session.documents.get(uri)?.version !== document.version) return;
    await connection.sendDiagnostics({ uri, version: document.version, diagnostics });
  };
  const later = (uri: string, milliseconds: number): void => {
    waiting.get(uri)?.();
    waiting.set(
      uri,
      // Nobody waits for it, so a bug in it would end the server.
      schedule(milliseconds, () => void send(uri).catch((error: unknown) => connection.console.error(`textDocument/publishDiagnostics failed: ${String(error)}`))),
    );
  };
  return {
    changed: (uri) => later(uri, DEBOUNCE_MILLISECONDS),
    closed: (uri) => {
      waiting.get(uri)?.();
      waiting.delete(uri);
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
    refresh: () => {
      for (const uri of session.documents.keys()) later(uri, 0);
    },
  };
}
