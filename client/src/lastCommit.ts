import { extensions, type Uri } from 'vscode';

/** What is used of the API of VS Code's own git extension, version 1. */
interface GitApi {
  readonly getRepository: (uri: Uri) => { readonly show: (reference: string, path: string) => Promise<string> } | null;
}

/** The text of a file in the last commit; null without git, outside a repository, and for a file that is not committed. */
export async function textInLastCommit(file: Uri): Promise<string | null> {
  const extension = extensions.getExtension<{ readonly getAPI: (version: 1) => GitApi }>('vscode.git');
  if (extension === undefined || file.scheme !== 'file') return null;
  try {
    const repository = (await extension.activate()).getAPI(1).getRepository(file);
    return repository === null ? null : await repository.show('HEAD', file.fsPath);
  } catch {
    // Git is switched off, or the file is not in the commit.
    return null;
  }
}
