import { FileSystemError, FileType, type EventEmitter, type FileChangeEvent, type FileSystemProvider } from 'vscode';
import type { ExpressionFiles } from './expressionFiles.ts';

/**
 * The file system of the editors for one expression. VS Code asks it when it opens such an editor again after a restart,
 * so it is there from the beginning, and the client behind it starts with the first question.
 */
export function expressionFileSystem(files: () => Promise<ExpressionFiles>, changed: EventEmitter<FileChangeEvent[]>): FileSystemProvider {
  const refuse = (): never => {
    throw FileSystemError.NoPermissions('Expressions are added and deleted in their manifest.');
  };
  return {
    onDidChangeFile: changed.event,
    watch: () => ({ dispose: () => undefined }),
    // The folders are there for the name's sake.
    stat: async (uri) => (!uri.path.endsWith('.entraexpr') ? { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 } : (await files()).stat(uri)),
    readFile: async (uri) => (await files()).read(uri),
    writeFile: async (uri, content) => (await files()).write(uri, content),
    readDirectory: () => [],
    createDirectory: refuse,
    rename: refuse,
    delete: refuse,
  };
}
