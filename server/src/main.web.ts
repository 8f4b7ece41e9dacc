import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from './lsp/server.ts';
import { webServerHost } from './lsp/webServerHost.ts';

// The scope of the worker that this runs in is its own message port; the project's types know Node only.
declare const self: InstanceType<typeof MessagePort>;

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), webServerHost());
