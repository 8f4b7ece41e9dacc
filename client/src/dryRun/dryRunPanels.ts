import { Uri, ViewColumn, window, workspace, type ExtensionContext, type WebviewPanel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { DRY_RUN_ROWS, type DryRunResult, type DryRunRows } from '../../../server/src/protocol.ts';
import { createDryRunPanel, type DryRunPanel } from './dryRunPanel.ts';
import { panelHtml } from './panelHtml.ts';
import { DRY_RUN_PANEL } from './panelType.ts';
import type { DryRunSubject } from './panelMessages.ts';

/** The panels of dry-runs, one for each document. */
export interface DryRunPanels {
  /** Shows the panel of a document beside it, and plays; gives how that ended, or null when nobody waited for its end. */
  readonly show: (subject: DryRunSubject) => Promise<DryRunResult | null>;
  /** Fills a panel of the last session, and plays anew: nothing of its users was kept. */
  readonly restore: (panel: WebviewPanel, state: unknown) => void;
}

/** Panels for what a client's server plays. It has to be made before the client starts. */
export function createDryRunPanels(client: BaseLanguageClient, context: ExtensionContext): DryRunPanels {
  const panels = new Map<string, { readonly webviewPanel: WebviewPanel; readonly panel: DryRunPanel }>();
  client.onNotification(DRY_RUN_ROWS, ({ run, rows }: DryRunRows) => {
    for (const { panel } of panels.values()) panel.receiveRows(run, rows);
  });

  function fill(webviewPanel: WebviewPanel, subject: DryRunSubject): DryRunPanel {
    webviewPanel.webview.options = { enableScripts: true, localResourceRoots: [Uri.joinPath(context.extensionUri, 'dist', 'client')] };
    webviewPanel.title = `Dry-run of ${nameOf(subject.uri)}`;
    const panel = createDryRunPanel(client, context, webviewPanel, subject);
    panels.set(subject.uri, { webviewPanel, panel });
    webviewPanel.onDidDispose(() => {
      if (panels.get(subject.uri)?.panel === panel) panels.delete(subject.uri);
      panel.dispose();
    });
    webviewPanel.webview.html = panelHtml(webviewPanel.webview, context.extensionUri);
    return panel;
  }

  return {
    show: async (subject) => {
      const known = panels.get(subject.uri);
      if (known !== undefined) {
        known.webviewPanel.reveal();
        return known.panel.play(subject);
      }
      // Hidden behind another tab it keeps its users, which nothing else remembers.
      const made = window.createWebviewPanel(DRY_RUN_PANEL, '', ViewColumn.Beside, { retainContextWhenHidden: true });
      return fill(made, subject).finished();
    },
    restore: (panel, state) => {
      const subject = subjectFrom(state);
      if (subject === null || panels.has(subject.uri)) panel.dispose();
      else fill(panel, subject);
    },
  };
}

/** What a panel of the last session was about; null for what is none of ours. */
function subjectFrom(state: unknown): DryRunSubject | null {
  if (typeof state !== 'object' || state === null) return null;
  const [uri, populationUri, targetUri] = ['uri', 'populationUri', 'targetUri'].map((name): unknown => Reflect.get(state, name));
  if (typeof uri !== 'string' || typeof populationUri !== 'string') return null;
  return { uri, populationUri, targetUri: typeof targetUri === 'string' ? targetUri : null };
}

function nameOf(uri: string): string {
  const path = workspace.asRelativePath(Uri.parse(uri));
  return path.slice(path.lastIndexOf('/') + 1);
}
