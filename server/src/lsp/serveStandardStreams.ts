import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeServerHost } from './nodeServerHost.ts';
import { startServer } from './server.ts';

/** Serves the language server protocol on standard input and output. The process ends with the connection. */
export function serveStandardStreams(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): void {
  startServer(createConnection(ProposedFeatures.all, input, output), nodeServerHost());
}
