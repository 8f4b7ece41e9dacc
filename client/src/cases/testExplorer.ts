import { CancellationTokenSource, EventEmitter, Range, TestRunProfileKind, tests, workspace, type CancellationToken, type ExtensionContext, type TestController, type TestItem, type TestRunRequest, type Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LIST_CASES, type ListCasesParameters, type ListCasesResult } from '../../../server/src/protocol.ts';
import { runItems } from './runItems.ts';

const CASES = '**/*.entracases.json';

/** Shows the cases of the workspace in the Test Explorer, with results and differences beside them; runs again on save where the user asked for it. */
export function createTestExplorer(client: BaseLanguageClient, context: ExtensionContext, started: Promise<void>): void {
  const controller = tests.createTestController('mapwright.cases', 'Mapwright Cases');
  const saved = new EventEmitter<void>();
  controller.resolveHandler = async (item) => (item === undefined ? findFiles(controller, client) : readItem(controller, client, item));
  controller.refreshHandler = () => findFiles(controller, client);
  const run = async (request: TestRunRequest, token: CancellationToken): Promise<void> => {
    await runItems(controller, client, request, token);
    if (request.continuous !== true) return;
    let going = new CancellationTokenSource();
    const again = saved.event(() => {
      going.cancel();
      going = new CancellationTokenSource();
      void runItems(controller, client, request, going.token);
    });
    token.onCancellationRequested(() => {
      going.cancel();
      again.dispose();
    });
  };
  controller.createRunProfile('Run Cases', TestRunProfileKind.Run, run, true, undefined, true);
  const watcher = workspace.createFileSystemWatcher(CASES);
  context.subscriptions.push(
    controller,
    saved,
    watcher,
    watcher.onDidCreate((uri) => void readItem(controller, client, itemOf(controller, uri))),
    watcher.onDidChange((uri) => void readItem(controller, client, itemOf(controller, uri))),
    watcher.onDidDelete((uri) => controller.items.delete(uri.toString())),
    workspace.onDidSaveTextDocument(() => saved.fire()),
  );
  void started.then(() => findFiles(controller, client));
}

async function findFiles(controller: TestController, client: BaseLanguageClient): Promise<void> {
  const files = await workspace.findFiles(CASES, '**/node_modules/**');
  const known = new Set(files.map((uri) => uri.toString()));
  controller.items.forEach((item) => {
    if (!known.has(item.id)) controller.items.delete(item.id);
  });
  await Promise.all(files.map((uri) => readItem(controller, client, itemOf(controller, uri))));
}

function itemOf(controller: TestController, uri: Uri): TestItem {
  const known = controller.items.get(uri.toString());
  if (known !== undefined) return known;
  const item = controller.createTestItem(uri.toString(), workspace.asRelativePath(uri), uri);
  item.canResolveChildren = true;
  controller.items.add(item);
  return item;
}

/** Makes the items of a file those of its cases; two of one name are told apart by nobody, so the first counts. */
async function readItem(controller: TestController, client: BaseLanguageClient, item: TestItem): Promise<void> {
  if (item.uri === undefined || item.parent !== undefined) return;
  const parameters: ListCasesParameters = { uri: item.uri.toString() };
  const listed = await client.sendRequest<ListCasesResult>(LIST_CASES, parameters);
  item.error = listed.ok ? undefined : listed.message;
  const { uri } = item;
  const cases = listed.ok ? listed.cases : [];
  item.children.replace(
    cases.map(({ name, range }) => {
      const child = controller.createTestItem(`${item.id} ${name}`, name, uri);
      child.range = new Range(range.start.line, range.start.character, range.end.line, range.end.character);
      return child;
    }),
  );
}
