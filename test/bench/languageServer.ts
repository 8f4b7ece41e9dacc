import { spawn, type ChildProcess } from 'node:child_process';
import process from 'node:process';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter, type Diagnostic, type ProtocolConnection } from 'vscode-languageserver/node';

/** The programs that are started for the benches about the language server. */
export interface BenchServers {
  /** Ours, as users get it. */
  readonly ours: string;
  /** The least that vscode-languageserver allows. */
  readonly empty: string;
}

/** A running server, initialized, over standard input and output. */
export interface BenchClient {
  readonly connection: ProtocolConnection;
  readonly open: (uri: string, languageId: string, text: string) => Promise<void>;
  /** Replaces one stretch of a line, as a keystroke does. */
  readonly type: (uri: string, version: number, line: number, from: number, to: number, newText: string) => Promise<void>;
  readonly diagnostics: (uri: string) => Promise<readonly Diagnostic[]>;
  readonly stop: () => Promise<void>;
}

const INITIALIZE = { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {}, completion: { completionList: { itemDefaults: ['data', 'editRange', 'insertTextFormat'] } } } } };

/** Starts a server and gives a client for it. */
export async function startClient(program: string): Promise<BenchClient> {
  const child = start(program);
  if (child.stdout === null || child.stdin === null) throw new Error('The server has no standard input and output.');
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  connection.listen();
  await connection.sendRequest('initialize', INITIALIZE);
  await connection.sendNotification('initialized', {});
  return {
    connection,
    open: (uri, languageId, text) => connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    type: (uri, version, line, from, to, text) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range: { start: { line, character: from }, end: { line, character: to } }, text }],
      }),
    diagnostics: async (uri) => (await connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } })).items,
    stop: async () => {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      connection.dispose();
      child.kill();
    },
  };
}

/** Starts a server, waits for its answer to `initialize`, and ends it. */
export function startToInitialized(program: string): Promise<string> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: INITIALIZE });
  const child = start(program);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.stdout?.once('data', (chunk: Buffer) => {
      child.kill();
      resolve(chunk.toString('utf8'));
    });
    child.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  });
}

function start(program: string): ChildProcess {
  return spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
}
