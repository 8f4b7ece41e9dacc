import { lineIndexOf, positionAt } from '../../server/src/base/lineIndex.ts';
import type { Bench } from './bench.ts';
import { largeManifest } from './inputs/manifest.ts';
import { startClient } from './languageServer.ts';
import { ratioOf } from './measure.ts';

const URI = 'file:///bench/a.json';

export const manifestKeystroke: Bench = {
  name: 'keystroke to diagnostics in the 3 MB manifest, over stdio',
  base: 'JSON.parse of it',
  goal: { must: 3, aim: 1 },
  measure: async ({ servers, repetitions }) => {
    const { text, place } = largeManifest(3_000_000);
    const { line, character } = positionAt(lineIndexOf(text), place);
    const client = await startClient(servers.ours);
    try {
      await client.open(URI, 'json', text);
      let version = 1;
      const keystroke = async () => {
        version += 1;
        // A blank comes and goes, so that the text is new but means the same.
        const typed = version % 2 === 0;
        await client.type(URI, version, line, character, typed ? character : character + 1, typed ? ' ' : '');
        return client.diagnostics(URI);
      };
      if ((await keystroke()).length < 10) throw new Error('The manifest has mistakes, but no findings.');
      return await ratioOf('wall', keystroke, () => JSON.parse(text) as unknown, repetitions, 4, `${(text.length / 1e6).toFixed(1)} MB`);
    } finally {
      await client.stop();
    }
  },
};
