import type { ExtensionContext } from 'vscode';
import { attachToDocuments, type MapwrightApi } from './attachToDocuments.ts';

// The language client is in the file of the web extension, so that a window without our documents loads neither it nor the
// server (design 6).
export function activate(context: ExtensionContext): MapwrightApi {
  return attachToDocuments(context, async () => (await import('./extension.web.ts')).startNodeClient(context));
}
