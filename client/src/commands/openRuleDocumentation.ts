import { languages, window, type Diagnostic } from 'vscode';
import { readPages, showPage, type Page } from '../pages.ts';
import type { ClientCommand } from './clientCommand.ts';

/** Open Rule Documentation: the page that a link names, else that of the finding under the cursor, else one of all. */
export const openRuleDocumentation: ClientCommand = async ({ context }, argument) => {
  const pages = await readPages(context);
  const named = (names: readonly string[]): readonly Page[] => pages.filter(({ name }) => names.includes(name));
  const wanted = named(typeof argument === 'string' ? [argument] : codesUnderCursor());
  const page = wanted.length === 1 ? wanted[0] : await choose(wanted.length === 0 ? pages : wanted);
  if (page !== undefined) await showPage(page);
};

function codesUnderCursor(): readonly string[] {
  const editor = window.activeTextEditor;
  if (editor === undefined) return [];
  const { document, selection } = editor;
  return languages
    .getDiagnostics(document.uri)
    .filter(({ source, range }) => source === 'mapwright' && range.contains(selection.active))
    .map(codeOf);
}

function codeOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

async function choose(pages: readonly Page[]): Promise<Page | undefined> {
  const items = pages.map((page) => ({ label: page.name, detail: page.summary, page }));
  const chosen = await window.showQuickPick(items, { title: 'Open Rule Documentation', placeHolder: 'A rule or a function', matchOnDetail: true });
  return chosen?.page;
}
