import type { ExtensionContext } from 'vscode';
import { attachToDocuments, type MapwrightApi } from './attachToDocuments.ts';
import type { RunningClient } from './runningClient.ts';

// A web extension has to be one file. It is the language client of Node too, so that the package holds the library once;
// what is inside is only run when it is needed, and where it can be.
export function activate(context: ExtensionContext): MapwrightApi {
  return attachToDocuments(context, async () => (await import('./client.web.ts')).startWebClient(context));
}

/** Starts the language client in Node, for extension.node.ts. */
export async function startNodeClient(context: ExtensionContext): Promise<RunningClient> {
  return (await import('./client.node.ts')).startNodeClient(context);
}
