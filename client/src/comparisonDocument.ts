import { commands, EventEmitter, Uri, workspace, type ExtensionContext } from 'vscode';

const SCHEME = 'mapwright-comparison';
const contents = new Map<string, string>();
const changed = new EventEmitter<Uri>();

/** Provides comparisons. They live in memory only: a population is personal data. */
export function registerComparisons(context: ExtensionContext): void {
  context.subscriptions.push(
    changed,
    workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => contents.get(uri.toString()) ?? '',
    }),
    workspace.onDidCloseTextDocument((document) => {
      if (document.uri.scheme === SCHEME) contents.delete(document.uri.toString());
    }),
  );
}

/** Shows a comparison beside the document it is about, rendered. */
export async function showComparison(subject: Uri, markdown: string): Promise<void> {
  const name = subject.path.slice(subject.path.lastIndexOf('/') + 1);
  const uri = Uri.from({ scheme: SCHEME, path: `/Comparison of ${name}.md` });
  contents.set(uri.toString(), markdown);
  changed.fire(uri);
  await commands.executeCommand('markdown.showPreviewToSide', uri);
}
