import type { Bench } from './bench.ts';
import { startClient } from './languageServer.ts';
import { ratioOf } from './measure.ts';

const URI = 'file:///bench/a.entramap';

/** What is put off at the start comes due with the first document, so this is held beside serverStart. */
export const serverFirstFindings: Bench = {
  name: 'server start to the first findings',
  base: 'an empty vscode-languageserver server, started and stopped',
  goal: null,
  measure: ({ servers, repetitions }) =>
    ratioOf(
      'wall',
      async () => {
        const client = await startClient(servers.ours);
        await client.open(URI, 'entra-mapping', 'profile qlik-cloud\ntitle <- ToLowr([jobTitle])\n');
        const found = await client.diagnostics(URI);
        await client.stop();
        return found.length > 0 ? found : undefined;
      },
      async () => {
        const client = await startClient(servers.empty);
        await client.stop();
        return client;
      },
      repetitions,
      2,
    ),
};
