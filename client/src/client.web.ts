import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { runClient } from './runClient.ts';
import type { RunningClient } from './runningClient.ts';

// The project's types know Node only; the browser brings this one.
declare const Worker: new (url: string) => ConstructorParameters<typeof LanguageClient>[3];

/** Starts the server as a worker of the browser. */
export function startWebClient(context: ExtensionContext): RunningClient {
  const script = Uri.joinPath(context.extensionUri, 'dist/server/server.js').toString(true);
  return runClient(context, (options) => new LanguageClient('mapwright', 'Mapwright', options, new Worker(script)));
}
