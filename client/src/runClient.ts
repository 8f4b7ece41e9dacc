import { window, workspace, type ExtensionContext } from 'vscode';
import { State, type BaseLanguageClient, type LanguageClientOptions } from 'vscode-languageclient';
import { EXPRESSION_SCHEME, READ_FILE, STATUS_CHANGED, type InitializationOptions, type ReadFileParameters } from '../../server/src/protocol.ts';
import { createAttachments } from './attachments.ts';
import { registerComparisons } from './comparisonDocument.ts';
import { createDryRunPanels } from './dryRun/dryRunPanels.ts';
import { COMMAND_IDS, type CommandId } from './commandIds.ts';
import { createTestExplorer } from './cases/testExplorer.ts';
import { clientCommands } from './commands/registry.ts';
import { restorePinnedUser } from './commands/pinnedUser.ts';
import { restartServer } from './commands/restartServer.ts';
import { createExpressionFiles } from './expressionFiles.ts';
import { followLastDocument } from './lastDocument.ts';
import { middlewareFor } from './middleware.ts';
import { pageAddress, registerPageLinks } from './pageLinks.ts';
import { registerPageDocuments } from './pages.ts';
import { readFileForServer } from './readFileForServer.ts';
import type { RunningClient } from './runningClient.ts';
import { createStatusItem } from './statusItem.ts';

/** Starts the language client that `create` makes, and everything that hangs on it. */
export function runClient(context: ExtensionContext, create: (options: LanguageClientOptions) => BaseLanguageClient): RunningClient {
  registerComparisons(context);
  registerPageDocuments(context);
  registerPageLinks(context);
  const attachments = createAttachments(() => client);
  const client: BaseLanguageClient = create({
    documentSelector: [{ language: 'entra-mapping' }, { language: 'json' }, { language: 'jsonc' }, { scheme: EXPRESSION_SCHEME }],
    // Asked for at every start: trust may have been granted since the last one.
    initializationOptions: (): InitializationOptions => ({ readsFiles: true, jsonSyntaxIsReported: true, trusted: workspace.isTrusted, pageAddress: pageAddress(context) }),
    middleware: middlewareFor(attachments),
    synchronize: { fileEvents: [workspace.createFileSystemWatcher('**/mapwright.json')] },
    diagnosticPullOptions: { onChange: true },
    outputChannelName: 'Mapwright',
  });
  const status = createStatusItem(client, attachments);
  const lastDocument = followLastDocument((document) => attachments.has(document.uri) && document.uri.scheme !== EXPRESSION_SCHEME);
  const dryRunPanels = createDryRunPanels(client, context);
  // Registered before the start: the server reads its first settings file at once.
  client.onRequest(READ_FILE, ({ uri }: ReadFileParameters) => readFileForServer(uri));
  client.onNotification(STATUS_CHANGED, () => status.refresh());
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Stopped) attachments.serverStopped();
    // A server that begins knows nobody; a population that cannot be read any more is no reason to bother anyone.
    if (newState === State.Running) void restorePinnedUser(client, context).catch(() => undefined);
  });
  const started = client.start().catch((error: unknown) => {
    void window.showErrorMessage(`Mapwright's language server did not start: ${error instanceof Error ? error.message : String(error)}`);
  });
  createTestExplorer(client, context, started);
  const expressionFiles = createExpressionFiles(client);
  context.subscriptions.push(
    client,
    expressionFiles,
    status,
    lastDocument,
    workspace.onDidGrantWorkspaceTrust(() => void started.then(() => restartServer(client))),
  );
  return {
    expressionFiles,
    attach: (document) => {
      attachments.add(document);
      lastDocument.refresh();
      void started.then(() => {
        attachments.openLate(document);
        status.refresh();
      });
    },
    detach: (document) => {
      attachments.remove(document);
      status.refresh();
    },
    restorePanel: async (panel, state) => {
      await started;
      dryRunPanels.restore(panel, state);
    },
    runCommand: async (id, argument) => {
      await started;
      const known: CommandId | undefined = COMMAND_IDS.find((candidate) => candidate === id);
      return known === undefined ? undefined : clientCommands[known]({ client, context, status, dryRunPanels, lastDocument: lastDocument.get }, argument);
    },
  };
}
