import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  DiagnosticRefreshRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ConfigurationParams,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type RegistrationParams,
} from 'vscode-languageserver/node';
import { startServer } from '../../server/src/lsp/server.ts';
import { nodeServerHost } from '../../server/src/lsp/nodeServerHost.ts';
import type { ServerHost } from '../../server/src/lsp/serverHost.ts';
import { READ_FILE, type InitializationOptions, type ReadFileParameters } from '../../server/src/protocol.ts';

/** How a test's client behaves. */
export interface TestClient {
  readonly pull?: boolean;
  readonly options?: InitializationOptions;
  /** Files that the client can read for the server, by URI. */
  readonly files?: Readonly<Record<string, string>>;
  /** Whether it lets the server register by itself what is for mapping files alone: its formatter and its folds. */
  readonly registersFormatting?: boolean;
  /** Whether it shows actions that are not possible, with the reason. */
  readonly showsDisabledActions?: boolean;
  /** Whether it carries out edits that create a file. */
  readonly createsFiles?: boolean;
  /** What the editor's settings say of a document. */
  readonly configuration?: (uri: string) => unknown;
  /** What the server's surroundings do otherwise than a process. */
  readonly host?: Partial<ServerHost>;
}

/** A language server in this process, and a plain client connected to it over two streams. */
export interface TestServer {
  readonly client: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly open: (uri: string, text: string, languageId?: string) => Promise<void>;
  readonly change: (uri: string, version: number, text: string) => Promise<void>;
  /** Pulled, or the next pushed, diagnostics of a document. */
  readonly diagnostics: (uri: string) => Promise<readonly Diagnostic[]>;
  /** The selector under which the server registered a method by itself, as soon as it did. */
  readonly registered: (method: string) => Promise<unknown>;
  readonly stop: () => Promise<void>;
}

/** Starts a server and initializes it as a client with these abilities. */
export async function startTestServer(test: TestClient = {}): Promise<TestServer> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  startServer(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), { ...nodeServerHost(), ...test.host });
  const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const pushed = new Map<string, readonly Diagnostic[]>();
  const waiting: { uri: string; resolve: (diagnostics: readonly Diagnostic[]) => void }[] = [];
  client.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
    pushed.set(uri, diagnostics);
    for (const entry of waiting.splice(0)) {
      if (entry.uri === uri) entry.resolve(diagnostics);
      else waiting.push(entry);
    }
  });
  client.onRequest(READ_FILE, ({ uri }: ReadFileParameters) => {
    const content = test.files?.[uri];
    return content === undefined ? null : { content: Buffer.from(content).toString('base64') };
  });
  client.onRequest('workspace/configuration', ({ items }: ConfigurationParams) => items.map(({ scopeUri }) => test.configuration?.(scopeUri ?? '') ?? null));
  const selectors = new Map<string, unknown>();
  const awaited = new Map<string, (selector: unknown) => void>();
  client.onRequest('client/registerCapability', (parameters: RegistrationParams) => {
    for (const { method, registerOptions } of parameters.registrations) {
      const selector = (registerOptions as { documentSelector?: unknown } | undefined)?.documentSelector;
      selectors.set(method, selector);
      awaited.get(method)?.(selector);
    }
    return null;
  });
  client.onRequest(DiagnosticRefreshRequest.type, () => undefined);
  client.listen();
  const initialized = await client.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    capabilities: {
      workspace: { ...(test.createsFiles === true ? { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } } : {}), configuration: test.configuration !== undefined, diagnostics: { refreshSupport: true } },
      textDocument: { ...(test.pull === false ? {} : { diagnostic: { dynamicRegistration: false } }), codeAction: { disabledSupport: test.showsDisabledActions === true }, formatting: { dynamicRegistration: test.registersFormatting === true }, foldingRange: { dynamicRegistration: test.registersFormatting === true } },
    },
    ...(test.options === undefined ? {} : { initializationOptions: test.options }),
  });
  await client.sendNotification('initialized', {});
  return {
    client,
    initialized,
    open: (uri, text, languageId = uri.endsWith('.entramap') ? 'entra-mapping' : 'json') => client.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    change: (uri, version, text) => client.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] }),
    diagnostics: async (uri) => {
      if (test.pull === false) return new Promise((resolve) => waiting.push({ uri, resolve }));
      const report = await client.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } });
      return report.items;
    },
    registered: (method) => (selectors.has(method) ? Promise.resolve(selectors.get(method)) : new Promise((resolve) => awaited.set(method, resolve))),
    stop: async () => {
      await client.sendRequest('shutdown');
      client.dispose();
    },
  };
}
