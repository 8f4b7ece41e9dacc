import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { runClient } from './runClient.ts';
import type { RunningClient } from './runningClient.ts';

/** Starts the server as a Node process of its own. */
export function startNodeClient(context: ExtensionContext): RunningClient {
  const module = context.asAbsolutePath('dist/server/server.js');
  return runClient(
    context,
    (options) =>
      new LanguageClient('mapwright', 'Mapwright', { run: { module, transport: TransportKind.ipc }, debug: { module, transport: TransportKind.ipc } }, options),
  );
}
