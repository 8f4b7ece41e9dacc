import process from 'node:process';
import type { CommandRecord } from '../commandRecord.ts';

export const lsp: CommandRecord = {
  name: 'lsp',
  summary: 'Starts the language server, for editors other than VS Code.',
  usage: '--stdio',
  options: { stdio: { type: 'boolean', help: 'Speak the language server protocol on standard input and output.' } },
  run: async (given, host) => {
    if (!given.flag('stdio') || given.positionals.length > 0) {
      host.writeError('mapwright lsp: say --stdio, and name no file: the editor opens them.\n');
      return 2;
    }
    // The protocol library is of no use to the other commands, and is not read for them.
    const { serveStandardStreams } = await import('../../lsp/serveStandardStreams.ts');
    serveStandardStreams(process.stdin, process.stdout);
    return new Promise(() => undefined);
  },
};
