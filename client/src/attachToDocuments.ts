import { commands, EventEmitter, languages, window, workspace, type ExtensionContext, type FileChangeEvent, type TextDocument } from 'vscode';
import { looksLikeManifest } from '../../server/src/manifest/sniff.ts';
import { EXPRESSION_SCHEME } from '../../server/src/protocol.ts';
import { COMMAND_IDS } from './commandIds.ts';
import { DRY_RUN_PANEL } from './dryRun/panelType.ts';
import { expressionFileSystem } from './expressionFileSystem.ts';
import type { RunningClient } from './runningClient.ts';

const JSON_LANGUAGES = new Set(['json', 'jsonc']);

/** What the extension tells other extensions, and its tests. */
export interface MapwrightApi {
  /** Whether a document or a command has made the language client start. */
  readonly isRunning: () => boolean;
}

/**
 * Watches which documents are ours and starts the client for the first of them.
 * VS Code cannot activate by content, so this runs in every window with JSON: it has to stay small and quick.
 */
export function attachToDocuments(context: ExtensionContext, start: () => Promise<RunningClient>): MapwrightApi {
  let running: Promise<RunningClient> | null = null;
  const expressionsChanged = new EventEmitter<FileChangeEvent[]>();
  const client = (): Promise<RunningClient> => (running ??= started());
  const ours = new Set<string>();

  async function started(): Promise<RunningClient> {
    const result = await start();
    context.subscriptions.push(result.expressionFiles.onDidChange((events) => expressionsChanged.fire(events)));
    return result;
  }

  function look(document: TextDocument): void {
    const key = document.uri.toString();
    const isOurs = isOneOfOurs(document);
    if (isOurs === ours.has(key)) return;
    if (isOurs) {
      ours.add(key);
      void client().then((started) => started.attach(document));
    } else {
      ours.delete(key);
      void client().then((started) => started.detach(document));
    }
    tellMenus();
  }

  /** The palette and the menus offer the commands for mappings only where there are some. */
  function tellMenus(): void {
    const document = window.activeTextEditor?.document;
    const hasMappings = document !== undefined && ours.has(document.uri.toString()) && !isSettingsFile(document) && document.uri.scheme !== EXPRESSION_SCHEME;
    void commands.executeCommand('setContext', 'mapwright.hasMappings', hasMappings);
  }

  context.subscriptions.push(
    expressionsChanged,
    workspace.registerFileSystemProvider(EXPRESSION_SCHEME, expressionFileSystem(async () => (await client()).expressionFiles, expressionsChanged), { isCaseSensitive: true }),
    window.registerWebviewPanelSerializer(DRY_RUN_PANEL, { deserializeWebviewPanel: async (panel, state: unknown) => (await client()).restorePanel(panel, state) }),
    window.onDidChangeActiveTextEditor(tellMenus),
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeTextDocument(({ document }) => look(document)),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('mapwright.manifests')) workspace.textDocuments.forEach(look);
    }),
    workspace.onDidCloseTextDocument((document) => {
      if (ours.delete(document.uri.toString())) void client().then((started) => started.detach(document));
    }),
    ...COMMAND_IDS.map((id) => commands.registerCommand(id, (argument: unknown) => client().then((started) => started.runCommand(id, argument)))),
  );
  workspace.textDocuments.forEach(look);
  // Cases are listed in the Test Explorer before anybody opens them.
  void workspace.findFiles('**/*.entracases.json', '**/node_modules/**', 1).then((found) => (found.length > 0 ? client() : null));
  return { isRunning: () => running !== null };
}

function isOneOfOurs(document: TextDocument): boolean {
  if (document.languageId === 'entra-mapping' || document.uri.scheme === EXPRESSION_SCHEME) return true;
  if (!JSON_LANGUAGES.has(document.languageId)) return false;
  if (isSettingsFile(document)) return true;
  const configuration = workspace.getConfiguration('mapwright', document.uri);
  if (matchesAny(configuration.get<readonly string[]>('manifests.exclude') ?? [], document)) return false;
  return looksLikeManifest(document.getText());
}

/** Files of ours by their name, which hold no mappings. */
function isSettingsFile(document: TextDocument): boolean {
  return languages.match({ pattern: '**/{mapwright,*.entraprofile,*.entracases}.json' }, document) > 0;
}

function matchesAny(patterns: readonly string[], document: TextDocument): boolean {
  return patterns.some((pattern) => languages.match({ pattern }, document) > 0);
}
