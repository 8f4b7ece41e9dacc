import { commands, Uri, workspace, type ExtensionContext } from 'vscode';

const SCHEME = 'mapwright-page';

/** A documentation page of a rule or a function, as the build writes it. */
export interface Page {
  /** The code of a rule or the name of a function. */
  readonly name: string;
  readonly summary: string;
  readonly markdown: string;
}

/** Every page, from the extension's own folder: on a disk, a remote or a web server. */
export async function readPages({ extensionUri }: ExtensionContext): Promise<readonly Page[]> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', 'pages', 'pages.json'));
  return JSON.parse(new TextDecoder().decode(bytes)) as readonly Page[];
}

/** Provides the pages as documents, `mapwright-page:/map/no-matching.md`. */
export function registerPageDocuments(context: ExtensionContext): void {
  context.subscriptions.push(
    workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: async ({ path }) => {
        const name = path.replace(/^\/|\.md$/g, '');
        return (await readPages(context)).find((page) => page.name === name)?.markdown ?? `There is no page for ${name}.\n`;
      },
    }),
  );
}

/** Shows a page, rendered. */
export async function showPage({ name }: Page): Promise<void> {
  await commands.executeCommand('markdown.showPreview', Uri.from({ scheme: SCHEME, path: `/${name}.md` }));
}
