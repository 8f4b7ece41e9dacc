import { languages, window, LanguageStatusSeverity, type Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { DOCUMENT_STATUS, type DocumentStatus, type DocumentStatusParameters } from '../../server/src/protocol.ts';
import type { Attachments } from './attachments.ts';

/** The language status item: what the document is taken for, and under which profile it is checked. */
export interface StatusItem extends Disposable {
  readonly refresh: () => void;
}

const KINDS: Readonly<Record<string, string>> = {
  mapping: 'Entra mapping file',
  manifest: 'Entra synchronization schema',
  template: 'Entra synchronization template',
  job: 'Entra synchronization job',
  secrets: 'Entra synchronization secrets',
  fragment: 'Part of an Entra synchronization schema',
  profile: 'Mapwright profile',
  cases: 'Mapwright cases',
  settings: 'Mapwright settings',
  expression: 'Expression of a synchronization schema',
};

/** Shows the status of the active document and follows it. */
export function createStatusItem(client: BaseLanguageClient, attachments: Attachments): StatusItem {
  const item = languages.createLanguageStatusItem('mapwright.status', [{ language: 'entra-mapping' }, { language: 'json' }, { language: 'jsonc' }]);
  item.name = 'Mapwright';
  const refresh = async (): Promise<void> => {
    const document = window.activeTextEditor?.document;
    if (document === undefined || !attachments.has(document.uri)) {
      item.selector = { language: 'entra-mapping' };
      item.text = 'Mapwright';
      item.detail = 'Open a mapping file or a synchronization schema.';
      return;
    }
    const parameters: DocumentStatusParameters = { uri: document.uri.toString() };
    const status = await client.sendRequest<DocumentStatus | null>(DOCUMENT_STATUS, parameters);
    if (status === null || window.activeTextEditor?.document !== document) return;
    item.selector = { pattern: '**', language: document.languageId };
    item.severity = status.findings.error > 0 ? LanguageStatusSeverity.Error : status.findings.warning > 0 ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
    item.text = `${KINDS[status.kind] ?? status.kind} · profile: ${status.profile.name}`;
    item.detail = `${counted(status.attributeMappings, 'mapping')}, ${counted(status.findings.error, 'error')}, ${counted(status.findings.warning, 'warning')}`;
    item.command = { command: 'mapwright.chooseProfile', title: 'Choose Profile…' };
  };
  // The client may be stopping; a status that cannot be read is no news.
  const quietly = (): void => void refresh().catch(() => undefined);
  const subscriptions = [window.onDidChangeActiveTextEditor(quietly), languages.onDidChangeDiagnostics(quietly)];
  return {
    refresh: quietly,
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
      item.dispose();
    },
  };
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
