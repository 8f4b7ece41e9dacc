import type { ExtensionContext } from 'vscode';
import { attachToDocuments, type MapwrightApi } from './attachToDocuments.ts';
import { startWebClient } from './client.web.ts';

// A web extension has to be one file; what is inside is only run when it is needed.
export function activate(context: ExtensionContext): MapwrightApi {
  return attachToDocuments(context, () => Promise.resolve(startWebClient(context)));
}
