import type { ClientCapabilities, Connection } from 'vscode-languageserver';

/** Asks a client that can be asked to look at the inlay hints again. */
export function refreshInlayHints(connection: Connection, client: ClientCapabilities): void {
  if (client.workspace?.inlayHint?.refreshSupport === true) void connection.languages.inlayHint.refresh().catch(() => undefined);
}
