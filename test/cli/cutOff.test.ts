import { expect, it } from 'vitest';
import { command } from '../support/commandLine.ts';
import { example } from '../support/examples.ts';
import { WHOLE_SCHEMA } from '../support/mutatedDocuments.ts';

const MAPPING = example('qlik-cloud/qlik-cloud.entramap');
/** With characters of two, three and four bytes, which a cut can fall into. */
const WHOLE = new TextEncoder().encode(WHOLE_SCHEMA.replace('"Users"', '"Üser 名 😀"').trimEnd());

it('a manifest that is cut off at any byte is reported, and never written', { timeout: 120_000 }, async () => {
  for (let end = 0; end < WHOLE.length; end++) {
    const stored = WHOLE.slice(0, end);
    const check = await command(['check', 'a.json'], { 'a.json': stored });
    expect(check.code, `check, cut at ${end}`).toBeGreaterThan(0);
    expect(check.output, `check, cut at ${end}`).toMatch(/never closed|The document ends in line|It is empty|neither UTF-8 nor UTF-16/);
    for (const words of [['fix', 'a.json'], ['fmt', 'a.json'], ['convert', 'a.entramap', '--into', 'a.json', '-o', 'a.json']]) {
      const run = await command(words, { 'a.json': stored, 'a.entramap': MAPPING });
      expect(run.files.get('/project/a.json'), `${words[0]}, cut at ${end}`).toEqual(stored);
    }
  }
});
