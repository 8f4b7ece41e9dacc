/** The URI of a file beside another URI or in one of its parent folders; works for every scheme (vscode.dev has its own). */
export function inFolder(folderUri: string, name: string): string {
  return `${folderUri.replace(/\/$/, '')}/${encodeURIComponent(name)}`;
}

/** The URI of a file that is named relative to another one, with slashes and `..` as in a path. */
export function besideUri(uri: string, name: string): string {
  let folder = parentUri(uri) ?? uri;
  for (const part of name.replaceAll('\\', '/').split('/')) {
    if (part === '..') folder = parentUri(folder) ?? folder;
    else if (part !== '.' && part !== '') folder = inFolder(folder, part);
  }
  return folder;
}

/** The URI of the folder that holds a URI, or null at the root. */
export function parentUri(uri: string): string | null {
  const schemeEnd = uri.indexOf(':') + 1;
  const authorityEnd = uri.startsWith('//', schemeEnd) ? uri.indexOf('/', schemeEnd + 2) : schemeEnd;
  const slash = uri.lastIndexOf('/');
  return authorityEnd < 0 || slash <= authorityEnd ? null : uri.slice(0, slash);
}

/** The last part of a URI, decoded. */
export function nameOf(uri: string): string {
  const last = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** The path of a URI relative to a folder's, decoded; the last part alone when it is not below it. */
export function relativeTo(folderUri: string, uri: string): string {
  const prefix = `${folderUri.replace(/\/$/, '')}/`;
  if (!uri.startsWith(prefix)) return nameOf(uri);
  return uri.slice(prefix.length).split('/').map((part) => nameOf(part)).join('/');
}
