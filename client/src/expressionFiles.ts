import { EventEmitter, FileChangeType, FileSystemError, FileType, Uri, window, workspace, type Disposable, type Event, type FileChangeEvent, type FileStat, type TextDocument } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  READ_EXPRESSION,
  WRITE_EXPRESSION,
  type ReadExpressionParameters,
  type ReadExpressionResult,
  type WriteExpressionParameters,
  type WriteExpressionResult,
} from '../../server/src/protocol.ts';
import { workspaceEdit } from './commands/chooseProfile.ts';
import { manifestOf } from './expressionAddress.ts';

/** The editors for one expression of a manifest, as files: VS Code then keeps unsaved text, and asks before it overwrites. */
export interface ExpressionFiles extends Disposable {
  readonly onDidChange: Event<FileChangeEvent[]>;
  readonly stat: (uri: Uri) => Promise<FileStat>;
  readonly read: (uri: Uri) => Promise<Uint8Array>;
  readonly write: (uri: Uri, content: Uint8Array) => Promise<void>;
}

/** What an editor was given last. A saved text stays as it was laid out by hand while the manifest says the same. */
interface Known {
  readonly expression: string;
  readonly content: string;
  /** Milliseconds since 1970, as VS Code compares them. */
  readonly modified: number;
}

const PAUSE_MILLISECONDS = 300;
const MOST_TRIES = 3;

/** The files, whose content the server makes; a manifest that is opened for one becomes known to the server as any other. */
export function createExpressionFiles(client: BaseLanguageClient): ExpressionFiles {
  const known = new Map<string, Known | null>();
  const changed = new EventEmitter<FileChangeEvent[]>();

  /** Asks the server what the manifest says now. Null when it holds no such expression, or no longer. */
  async function look(uri: Uri): Promise<Known | null> {
    await workspace.openTextDocument(manifestOf(uri));
    const parameters: ReadExpressionParameters = { expressionUri: uri.toString() };
    const result = await client.sendRequest<ReadExpressionResult>(READ_EXPRESSION, parameters);
    const before = known.get(uri.toString()) ?? null;
    const isSame = result.ok && before?.expression === result.expression;
    const now: Known | null = isSame ? before : result.ok ? { expression: result.expression, content: result.text, modified: Math.max(Date.now(), (before?.modified ?? 0) + 1) } : null;
    known.set(uri.toString(), now);
    return now;
  }

  async function found(uri: Uri): Promise<Known> {
    const now = await look(uri);
    if (now === null) throw FileSystemError.FileNotFound(uri);
    return now;
  }

  /** After an edit of a manifest: editors without unsaved text follow it, the others are asked about on save. */
  async function follow(manifest: TextDocument): Promise<void> {
    const events: FileChangeEvent[] = [];
    for (const [key, before] of known) {
      const uri = Uri.parse(key);
      if (manifestOf(uri).toString() !== manifest.uri.toString() || !isOpen(uri)) continue;
      const now = await look(uri);
      if (now !== before) events.push({ uri, type: now === null ? FileChangeType.Deleted : before === null ? FileChangeType.Created : FileChangeType.Changed });
    }
    if (events.length > 0) changed.fire(events);
  }

  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const subscription = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    const key = document.uri.toString();
    if (contentChanges.length === 0 || ![...known.keys()].some((editor) => manifestOf(Uri.parse(editor)).toString() === key)) return;
    clearTimeout(waiting.get(key));
    // The manifest may be closed by then, or the server stopped: the next look tells.
    waiting.set(key, setTimeout(() => void follow(document).catch(() => undefined), PAUSE_MILLISECONDS));
  });

  async function write(uri: Uri, bytes: Uint8Array): Promise<void> {
    const text = new TextDecoder().decode(bytes);
    const key = uri.toString();
    for (let attempt = 1; attempt <= MOST_TRIES; attempt += 1) {
      const manifest = await workspace.openTextDocument(manifestOf(uri));
      // Of one that is gone the server says what has become of it.
      const before = known.get(key) ?? (await look(uri));
      const parameters: WriteExpressionParameters = { expressionUri: key, known: before?.expression ?? '', text };
      const result = await client.sendRequest<WriteExpressionResult>(WRITE_EXPRESSION, parameters);
      if (!result.ok) throw FileSystemError.Unavailable(result.message);
      if (manifest.version !== result.version) continue;
      // Known before the edit: the change that it makes is no news to this editor.
      known.set(key, { expression: result.expression, content: text, modified: Math.max(Date.now(), (before?.modified ?? 0) + 1) });
      if (result.edits.length === 0) return;
      if (await workspace.applyEdit(workspaceEdit(manifest.uri, result.edits))) {
        window.setStatusBarMessage(`Written into ${workspace.asRelativePath(manifest.uri)}, which is not saved yet.`, 6_000);
        return;
      }
      known.set(key, before);
    }
    throw FileSystemError.Unavailable('The manifest was being changed at the same moment, so nothing was written. Save again.');
  }

  return {
    onDidChange: changed.event,
    stat: async (uri) => {
      const { content, modified } = await found(uri);
      return { type: FileType.File, ctime: 0, mtime: modified, size: new TextEncoder().encode(content).length };
    },
    read: async (uri) => new TextEncoder().encode((await found(uri)).content),
    write,
    dispose: () => {
      subscription.dispose();
      changed.dispose();
      for (const timer of waiting.values()) clearTimeout(timer);
    },
  };
}

function isOpen(uri: Uri): boolean {
  return workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
}
