import { Uri, workspace } from 'vscode';
import type { ReadFileResult } from '../../server/src/protocol.ts';

/** Reads a file for the server through VS Code, which knows disks, remotes and browsers alike; unsaved text wins over the file. */
export async function readFileForServer(uri: string): Promise<ReadFileResult> {
  const location = Uri.parse(uri);
  const open = workspace.textDocuments.find((document) => document.isDirty && document.uri.toString() === location.toString());
  try {
    const bytes = open === undefined ? await workspace.fs.readFile(location) : new TextEncoder().encode(open.getText());
    return { content: base64(bytes) };
  } catch {
    // There is no such file, or it may not be read.
    return null;
  }
}

function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  // Whole groups of three bytes, so that the parts can be joined.
  for (let at = 0; at < bytes.length; at += 3 * 8192) parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + 3 * 8192))));
  return parts.join('');
}
