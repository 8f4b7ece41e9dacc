import { DidChangeConfigurationNotification, TextDocumentSyncKind, type Connection, type InitializeParams, type InitializeResult, type ServerCapabilities } from 'vscode-languageserver';
import { READ_FILE, STATUS_CHANGED, type ReadFileResult } from '../protocol.ts';
import { bytesFromBase64 } from './base64.ts';
import { pullDiagnostics, pushDiagnostics, type Diagnostics } from './diagnostics.ts';
import { createDryRuns } from './dryRuns.ts';
import { defaultEditorSettings, editorSettingsFrom, type EditorSettings } from './editorSettings.ts';
import type { HandlerContext } from './handlers/handlerRecord.ts';
import { handlers } from './handlers/registry.ts';
import { createLiveValues } from './liveValues.ts';
import { refreshInlayHints } from './refreshInlayHints.ts';
import { createRunner } from './runSafely.ts';
import { initializationOptionsFrom, plainClient, type ServerHost } from './serverHost.ts';
import { createSession } from './session.ts';
import { changedTextDocument, openTextDocument } from './textDocument.ts';
import { nameOf } from './uri.ts';

/** Serves the language server protocol on a connection until it closes. */
export function startServer(connection: Connection, host: ServerHost): void {
  const session = createSession(plainClient, (uri) => readFile(uri), host);
  const runner = createRunner((message) => connection.console.error(message), host.nextTurn, session.asOfNow);
  const editorSettings = new Map<string, Promise<EditorSettings>>();
  const live = createLiveValues(host, readFile);
  const dryRuns = createDryRuns();
  const context: HandlerContext = { connection, session, runner, host, live, dryRuns, readFile };
  let diagnostics: Diagnostics | null = null;
  let client: InitializeParams['capabilities'] = {};

  async function readFile(uri: string): Promise<Uint8Array | null> {
    // What the user is writing holds before it is saved.
    const open = session.documents.get(uri);
    if (open !== undefined) return new TextEncoder().encode(open.text);
    if (!session.options.readsFiles) return host.readFile(uri);
    const result = await connection.sendRequest<ReadFileResult>(READ_FILE, { uri });
    return result === null ? null : bytesFromBase64(result.content);
  }

  /** Asks the editor once for each document; settings that cannot be read are the defaults. */
  function readEditorSettings(uri: string): Promise<EditorSettings> {
    const known = editorSettings.get(uri);
    if (known !== undefined) return known;
    const asked = connection.workspace.getConfiguration({ scopeUri: uri, section: 'mapwright' }).then(editorSettingsFrom, (error: unknown) => {
      connection.console.error(`The settings could not be read: ${String(error)}`);
      return defaultEditorSettings;
    });
    editorSettings.set(uri, asked);
    return asked;
  }

  function surroundingsChanged(): void {
    editorSettings.clear();
    session.settings.clear();
    session.forget();
    diagnostics?.refresh();
    refreshInlayHints(connection, client);
    if (session.options.readsFiles) void connection.sendNotification(STATUS_CHANGED);
  }

  connection.onInitialize((parameters): InitializeResult => {
    client = parameters.capabilities;
    session.options = initializationOptionsFrom(parameters.initializationOptions);
    session.canCreateFiles = client.workspace?.workspaceEdit?.resourceOperations?.includes('create') === true;
    const pull = client.textDocument?.diagnostic !== undefined;
    diagnostics = pull ? pullDiagnostics(connection, session, runner) : pushDiagnostics(connection, session, host.schedule);
    return {
      serverInfo: { name: 'mapwright', version: MAPWRIGHT_VERSION },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, willSaveWaitUntil: true },
        // A document's findings hang on mapwright.json only, for which the server asks for a refresh; with dependencies
        // between files the client would ask about every open document twice a second.
        ...(pull ? { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false, identifier: 'mapwright' } } : {}),
        ...(Object.assign({}, ...handlers.map(({ capabilities, capabilitiesFor }) => ({ ...capabilities, ...capabilitiesFor?.(client) }))) as Partial<ServerCapabilities>),
      },
    };
  });

  connection.onInitialized(() => {
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration === true) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'mapwright' });
    }
    if (client.workspace?.configuration === true) session.readEditorSettings = readEditorSettings;
    surroundingsChanged();
    for (const handler of handlers) handler.initialized?.(context, client);
  });

  connection.onDidChangeConfiguration(surroundingsChanged);
  connection.onDidChangeWatchedFiles(surroundingsChanged);

  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    session.documents.set(uri, openTextDocument(uri, languageId, version, text));
    diagnostics?.changed(uri);
    if (isSettingsFile(uri)) surroundingsChanged();
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const document = session.documents.get(uri);
    if (document === undefined) return;
    session.documents.set(uri, changedTextDocument(document, contentChanges, version));
    diagnostics?.changed(uri);
    if (isSettingsFile(uri)) surroundingsChanged();
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    session.documents.delete(uri);
    editorSettings.delete(uri);
    diagnostics?.closed(uri);
    if (isSettingsFile(uri)) surroundingsChanged();
  });

  // A worker would keep the process alive.
  connection.onShutdown(() => {
    live.unpin();
    dryRuns.closeAll();
  });

  for (const handler of handlers) handler.register(context);
  connection.listen();
}

function isSettingsFile(uri: string): boolean {
  return nameOf(uri) === 'mapwright.json';
}
