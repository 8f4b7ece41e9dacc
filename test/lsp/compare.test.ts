import { afterEach, describe, expect, it } from 'vitest';
import { COMPARE, type CompareParameters, type CompareResult } from '../../server/src/protocol.ts';
import { startTestServer, type TestServer } from '../support/languageServer.ts';

const NEW = 'file:///w/new.entramap';
const USERS = 'file:///w/users.json';
const TEXT = 'userName <- [mail] match 1\ndisplayName <- [displayName]\n';
const FILES = {
  [USERS]: '[{"objectId": "1", "userPrincipalName": "a@x", "mail": "b@x", "displayName": "A", "$assigned": true}]',
  'file:///w/target.json': '[{"id": "app-1", "userName": "a@x", "displayName": "A"}]',
};

let server: TestServer;
afterEach(() => server.stop());

async function compared(parameters: Partial<CompareParameters>, trusted = true): Promise<CompareResult> {
  server = await startTestServer({ options: { readsFiles: true, jsonSyntaxIsReported: true, trusted }, files: FILES });
  await server.open(NEW, TEXT);
  return server.client.sendRequest<CompareResult>(COMPARE, { uri: NEW, old: { name: 'old.entramap', text: TEXT.replace('[mail]', '[userPrincipalName]') }, populationUri: USERS, targetUri: null, ...parameters });
}

describe('comparing in the editor', () => {
  it('gives Markdown', async () => {
    expect(await compared({})).toMatchObject({ ok: true, users: 1, cancelled: false, markdown: expect.stringContaining('**1 user: 1 updated (userName 1).**') as unknown });
  });

  it('takes a target store', async () => {
    expect(await compared({ targetUri: 'file:///w/target.json' })).toMatchObject({ markdown: expect.stringContaining('1 not yet linked user loses its match and would be duplicated') as unknown });
  });

  it.each([
    ['an old version of another kind', { old: { name: 'package.json', text: '{"name": "x"}' } }, true, 'package.json is neither a mapping file nor a synchronization schema, so there is nothing to compare with.'],
    ['a population that is gone', { populationUri: 'file:///w/gone.csv' }, true, 'The population gone.csv cannot be read.'],
    ['a target store that is gone', { targetUri: 'file:///w/gone.json' }, true, 'The target store gone.json cannot be read.'],
    ['a document that is none of ours', { uri: 'file:///w/other.json' }, true, 'This document is neither a mapping file nor a synchronization schema.'],
    ['a workspace that is not trusted', {}, false, 'A comparison evaluates the expressions of this workspace, so the workspace has to be trusted first.'],
  ])('says why not: %s', async (_what, parameters, trusted, message) => {
    expect(await compared(parameters, trusted)).toEqual({ ok: false, message });
  });
});
