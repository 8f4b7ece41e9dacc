import type { BaseLanguageClient } from 'vscode-languageclient';

/** Stops the server, if it runs, and starts it again; the client then opens our documents anew. */
export async function restartServer(client: BaseLanguageClient): Promise<void> {
  if (client.isRunning()) await client.stop();
  await client.start();
}
