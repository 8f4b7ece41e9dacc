import { LIST_PROFILES } from '../../server/src/protocol.ts';
import type { Bench } from './bench.ts';
import { largeMappingFile } from './inputs/mappingFile.ts';
import { startClient } from './languageServer.ts';
import { ratioOf } from './measure.ts';

const URI = 'file:///bench/a.entramap';

export const mappingFileKeystroke: Bench = {
  name: 'keystroke to diagnostics, 1,000-line mapping file, over stdio',
  base: 'a JSON-RPC round trip',
  goal: { must: 3, aim: 1.5 },
  measure: async ({ servers, repetitions }) => {
    const { text, edited, mistakes } = largeMappingFile(1_000);
    const client = await startClient(servers.ours);
    try {
      await client.open(URI, 'entra-mapping', text);
      let version = 1;
      const keystroke = async () => {
        version += 1;
        await client.type(URI, version, edited.line, edited.from, edited.to, String(version % 1000).padStart(3, '0'));
        const found = await client.diagnostics(URI);
        if (found.length < mistakes) throw new Error(`The file has ${mistakes} mistakes, but ${found.length} findings.`);
        return found;
      };
      return await ratioOf('wall', keystroke, () => client.connection.sendRequest(LIST_PROFILES), repetitions * 4, 60);
    } finally {
      await client.stop();
    }
  },
};
