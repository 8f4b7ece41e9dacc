import { CancellationTokenSource, Uri, workspace, type ExtensionContext, type WebviewPanel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  DRY_RUN,
  DRY_RUN_CLOSED,
  DRY_RUN_DETAILS,
  type DryRunClosedParameters,
  type DryRunDetailsResult,
  type DryRunParameters,
  type DryRunResult,
  type DryRunRow,
  type DryRunRowParameters,
} from '../../../server/src/protocol.ts';
import { askForPopulation, askForTargetStore } from '../commands/populationChoice.ts';
import { exportDryRun } from './exportDryRun.ts';
import { goToMapping } from './goToMapping.ts';
import type { DryRunSubject, FromPanel, ToPanel } from './panelMessages.ts';

/** One panel: it plays when its web view is ready, and asks the server for what the web view wants to know. */
export interface DryRunPanel {
  /** Gives how it ended; null when another one was begun meanwhile, or the panel was closed. */
  readonly play: (subject: DryRunSubject) => Promise<DryRunResult | null>;
  /** How the first dry-run ended. */
  readonly finished: () => Promise<DryRunResult | null>;
  readonly receiveRows: (run: string, rows: readonly DryRunRow[]) => void;
  readonly dispose: () => void;
}

let runs = 0;

export function createDryRunPanel(client: BaseLanguageClient, context: ExtensionContext, { webview }: WebviewPanel, first: DryRunSubject): DryRunPanel {
  let subject = first;
  let run: string | null = null;
  let cancellation = new CancellationTokenSource();
  let isStale = false;
  let settleFirst: (result: DryRunResult | null) => void = () => undefined;
  const firstEnd = new Promise<DryRunResult | null>((resolve) => {
    settleFirst = resolve;
  });

  const send = (message: ToPanel): void => void webview.postMessage(message);

  /** Ends what goes on, and lets the server forget whom it played. */
  function forget(): void {
    cancellation.cancel();
    if (run === null) return;
    const closed: DryRunClosedParameters = { run };
    run = null;
    // A server that is gone has forgotten everything.
    void client.sendNotification(DRY_RUN_CLOSED, closed).catch(() => undefined);
  }

  async function play(next: DryRunSubject): Promise<DryRunResult | null> {
    forget();
    subject = next;
    isStale = false;
    const mine = `${++runs}`;
    run = mine;
    cancellation = new CancellationTokenSource();
    send({ kind: 'begin', subject, document: placeOf(subject.uri), population: placeOf(subject.populationUri), target: subject.targetUri === null ? null : placeOf(subject.targetUri) });
    const parameters: DryRunParameters = { run: mine, ...subject };
    const result = await client.sendRequest<DryRunResult>(DRY_RUN, parameters, cancellation.token).catch((error: unknown): DryRunResult => ({ ok: false, message: error instanceof Error ? error.message : String(error) }));
    if (run !== mine) return null;
    send(result.ok ? { kind: 'end', summary: result } : { kind: 'failed', message: result.message });
    settleFirst(result);
    return result;
  }

  async function tell(row: number): Promise<void> {
    const parameters: DryRunRowParameters = { run: run ?? '', row };
    const details = await client.sendRequest<DryRunDetailsResult>(DRY_RUN_DETAILS, parameters).catch((error: unknown): DryRunDetailsResult => ({ ok: false, message: error instanceof Error ? error.message : String(error) }));
    if (run === parameters.run) send({ kind: 'details', row, details });
  }

  async function receive(message: FromPanel): Promise<void> {
    switch (message.kind) {
      case 'ready':
      case 'again':
        await play(subject);
        return;
      case 'cancel':
        return cancellation.cancel();
      case 'select':
        return tell(message.row);
      case 'choosePopulation': {
        const population = await askForPopulation(context, Uri.parse(subject.uri));
        if (population !== null) await play({ ...subject, populationUri: population.toString() });
        return;
      }
      case 'chooseTarget': {
        const target = await askForTargetStore(subject.targetUri);
        if (target !== undefined) await play({ ...subject, targetUri: target });
        return;
      }
      case 'export':
        if (run !== null) await exportDryRun(client, { run, title: `Dry-run of ${placeOf(subject.uri)} with ${placeOf(subject.populationUri)}`, rows: message.rows }, subject);
        return;
      case 'goTo':
        if (run !== null) await goToMapping(client, { run, row: message.row, value: message.value });
        return;
    }
  }

  /** Tells once that what was played is no longer what the files say. */
  function changed(uri: Uri): void {
    if (isStale || run === null || ![subject.uri, subject.populationUri, subject.targetUri].includes(uri.toString())) return;
    isStale = true;
    send({ kind: 'stale', file: placeOf(uri.toString()) });
  }

  const subscriptions = [
    webview.onDidReceiveMessage((message: FromPanel) => receive(message)),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) changed(document.uri);
    }),
  ];
  return {
    play,
    finished: () => firstEnd,
    receiveRows: (from, rows) => {
      if (from === run) send({ kind: 'rows', rows });
    },
    dispose: () => {
      forget();
      settleFirst(null);
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

function placeOf(uri: string): string {
  const path = workspace.asRelativePath(Uri.parse(uri));
  // A file from elsewhere, such as the example's: its whole path says little.
  return path.startsWith('/') || path.includes(':') ? path.slice(path.lastIndexOf('/') + 1) : path;
}
