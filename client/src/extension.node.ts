import type { ExtensionContext } from 'vscode';
import { attachToDocuments, type MapwrightApi } from './attachToDocuments.ts';

// The build puts client.node.ts into a file of its own beside this one, so that a window without our documents loads neither
// the language client nor the server (design 6).
export function activate(context: ExtensionContext): MapwrightApi {
  return attachToDocuments(context, async () => (await import('./client.node.ts')).startNodeClient(context));
}
