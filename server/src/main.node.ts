import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeServerHost } from './lsp/nodeServerHost.ts';
import { startServer } from './lsp/server.ts';

startServer(createConnection(ProposedFeatures.all), nodeServerHost());
