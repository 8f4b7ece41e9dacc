import { FileSystemError, Uri } from 'vscode';

/** The manifest that an editor of an expression is for. Throws what the file system answers for an address that is none. */
export function manifestOf(uri: Uri): Uri {
  const manifest = uri.query.slice(uri.query.indexOf('&') + 1);
  if (manifest === '') throw FileSystemError.FileNotFound(uri);
  return Uri.parse(manifest);
}
