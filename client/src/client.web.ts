import { Uri, type ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { runClient } from './runClient.ts';
import type { RunningClient } from './runningClient.ts';

// The browser's own is meant, which is a message port to the client; the project's types know Node only.
declare const Worker: new (url: string) => InstanceType<typeof MessagePort>;

/** Starts the server as a worker of the browser. */
export function startWebClient(context: ExtensionContext): RunningClient {
  const script = Uri.joinPath(context.extensionUri, 'dist/server/server.js').toString(true);
  // A function, since every start needs a worker of its own: the last one has closed itself.
  const startServer = () => {
    const worker = new Worker(script);
    return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
  };
  return runClient(context, (options) => new LanguageClient('mapwright', 'Mapwright', startServer, options));
}
