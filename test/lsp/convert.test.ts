import { afterEach, describe, expect, it } from 'vitest';
import { CONVERT, type ConvertResult } from '../../server/src/protocol.ts';
import { edited } from '../support/edited.ts';
import { example } from '../support/examples.ts';
import { startTestServer, type TestServer } from '../support/languageServer.ts';

const MANIFEST = 'file:///w/a.json';
const FILE = 'file:///w/a.entramap';
const DEFAULT = example('qlik-cloud/default-manifest.json');
const QLIK = example('qlik-cloud/qlik-cloud.entramap');

let server: TestServer;
afterEach(() => server.stop());

async function converted(uri: string, into: string | null, open: Readonly<Record<string, string>>, closed: Readonly<Record<string, string>> = {}): Promise<ConvertResult> {
  server = await startTestServer({ options: { readsFiles: true, jsonSyntaxIsReported: true, trusted: true }, files: closed });
  for (const [name, text] of Object.entries(open)) await server.open(name, text);
  return server.client.sendRequest<ConvertResult>(CONVERT, { uri, into });
}

describe('converting in the editor', () => {
  it('gives the text of a new mapping file', async () => {
    const result = await converted(MANIFEST, null, { [MANIFEST]: DEFAULT });
    expect(result).toMatchObject({ ok: true, content: expect.stringContaining('userName') as unknown, edits: [], notices: [] });
  });

  it('gives the text of a new manifest, and says what it lacks', async () => {
    const result = await converted(FILE, null, { [FILE]: QLIK });
    expect(result).toMatchObject({ ok: true, content: expect.stringMatching(/^\{\n/) as unknown, notices: [expect.stringContaining('has no ids'), expect.stringContaining('1 comment')] });
  });

  it('changes an open manifest with small edits', async () => {
    const result = await converted(FILE, MANIFEST, { [FILE]: QLIK, [MANIFEST]: DEFAULT });
    if (!result.ok) throw new Error(result.message);
    expect(edited(DEFAULT, result.edits)).toBe(example('qlik-cloud/repaired-manifest.json'));
    expect(result.edits.length).toBeGreaterThan(3);
  });

  it('keeps comments and scratch lines of a mapping file that nobody has open', async () => {
    const file = '# Mine.\nuserName <- [mail]  match 1\n\n= Left([a], 1)\n';
    const manifest = JSON.stringify({ synchronizationRules: [{ name: 'R', objectMappings: [{ enabled: true, sourceObjectName: 'User', targetObjectName: 'U', attributeMappings: [{ targetAttributeName: 'userName', matchingPriority: 1, source: { expression: '[upn]', name: 'upn', type: 'Attribute' } }] }] }] });
    const result = await converted(MANIFEST, FILE, { [MANIFEST]: manifest }, { [FILE]: file });
    if (!result.ok) throw new Error(result.message);
    expect([result.version, edited(file, result.edits)]).toEqual([0, file.replace('[mail]', '[upn] ')]);
  });

  it.each([
    ['what is no mapping set', MANIFEST, null, { [MANIFEST]: '{ "name": "x" }' }, 'neither a mapping file nor a synchronization schema'],
    ['a manifest that is cut off', MANIFEST, null, { [MANIFEST]: DEFAULT.slice(0, -900) }, 'Nothing was converted.'],
    ['a mapping file with a line that is none', FILE, null, { [FILE]: 'user name [a]\n' }, 'a.entramap, line 1:'],
    ['a mapping file into one', FILE, 'file:///w/b.entramap', { [FILE]: QLIK, 'file:///w/b.entramap': QLIK }, 'is no manifest'],
    ['into what is not there', FILE, MANIFEST, { [FILE]: QLIK }, 'a.json is neither'],
    ['a file without mappings', FILE, null, { [FILE]: '# nothing\n' }, 'no mapping'],
  ])('refuses %s', async (_what, uri, into, open, message) => {
    const result = await converted(uri, into, open);
    expect(result.ok ? 'converted' : result.message).toContain(message);
  });
});
