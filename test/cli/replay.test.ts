import type { RequestListener } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { command, type CommandRun, type TestFiles } from '../support/commandLine.ts';
import { example } from '../support/examples.ts';
import { startBrokenApp, type BrokenApp } from '../support/scim/brokenApp.ts';
import type { Judge } from '../support/scim/judge.ts';
import { startLenientJudge } from '../support/scim/lenientJudge.ts';
import { startStrictJudge } from '../support/scim/strictJudge.ts';

const FILES: TestFiles = {
  'qlik.json': example('qlik-cloud/repaired-manifest.json'),
  'default.json': example('qlik-cloud/default-manifest.json'),
  'users.json': example('qlik-cloud/three-users.json'),
  'store.json': example('qlik-cloud/target-store.json'),
  'one.entramap': 'userName <- [userPrincipalName] match 1\nactive <- Switch([IsSoftDeleted], , "False", "True", "True", "False")\n',
  'leaver.json': '[{"objectId": "1", "userPrincipalName": "adele.vance@contoso.com", "displayName": "Adele Vance", "accountEnabled": true, "$assigned": false, "$linkedTo": "2819c223"}]',
  'token.txt': 'file-token-123\n',
  'empty.txt': ' \n',
  'two-lines.txt': 'one\ntwo',
};

const replay = (url: string, words: readonly string[] = [], environment: Record<string, string> = {}, document = 'qlik.json'): Promise<CommandRun> =>
  command(['dry-run', document, '--users', 'users.json', '--replay', url, ...words], FILES, '', environment);

interface Replayed {
  readonly url: string;
  readonly dialect: string;
  readonly stopped: string | null;
  readonly users: readonly {
    readonly user: { readonly display: string };
    readonly agrees: boolean;
    readonly requests: readonly { readonly method: string; readonly url: string; readonly status: number; readonly answer: string; readonly predicted: string; readonly agrees: boolean }[];
    readonly differences: readonly { readonly path: string }[];
    readonly notes: readonly string[];
  }[];
}
const replayIn = ({ output }: CommandRun): Replayed => (JSON.parse(output) as { replay: Replayed }).replay;

describe('an app that answers as predicted', () => {
  let strict: Judge;
  let lenient: Judge;
  beforeAll(async () => {
    [strict, lenient] = await Promise.all([startStrictJudge(), startLenientJudge()]);
  });
  beforeEach(() => {
    strict.hold([]);
    lenient.hold([]);
  });
  afterAll(() => Promise.all([strict.close(), lenient.close()]));

  it('is sent the requests in order and read back, and the prediction stands beside each answer', async () => {
    const run = await replay(strict.url, ['--format', 'json']);
    const { url, dialect, stopped, users } = replayIn(run);
    expect([url, dialect, stopped]).toEqual([strict.url, 'default', null]);
    const [adele] = users;
    expect(adele?.requests.map(({ method, answer, predicted }) => [method, answer, predicted])).toEqual([
      ['GET', '200 with an empty list', '200 with an empty list'],
      ['GET', '200 with an empty list', '200 with an empty list'],
      ['POST', '201', '201 with the account and its id'],
      ['GET', '200', '200 with the account'],
    ]);
    expect(users.every(({ agrees, differences }) => agrees && differences.length === 0)).toBe(true);
    expect(run.code).toBe(0);
  });

  it('is told as text', async () => {
    const run = await replay(strict.url);
    expect(run.output).toContain(`Sent to ${strict.url} in the default dialect\n3 users: 3 as predicted, 0 otherwise, 0 without requests.\n\nas predicted  Adele Vance, Create\n  GET /Users?filter=`);
    expect(run.output).toContain('  POST /Users  201\n');
    expect(run.errors).toBe(`Sending to ${strict.url}.\n`);
    expect(run.code).toBe(0);
  });

  it('speaks the dialect of the tenant URL, or of its own address', async () => {
    lenient.hold(JSON.parse(example('qlik-cloud/target-store.json')));
    const flagged = await replay(lenient.url, ['--target', 'store.json', '--tenant-url', 'https://app.example/scim?aadOptscim062020', '--format', 'json']);
    expect(replayIn(flagged).dialect).toBe('aadOptscim062020');
    expect(replayIn(flagged).users[0]?.requests.map(({ method, url }) => [method, url])).toContainEqual(['PATCH', `${lenient.url}/Users/2819c223`]);
    expect(replayIn(await replay(`${lenient.url}/?aadOptscim062020`, ['--format', 'json']))).toMatchObject({ dialect: 'aadOptscim062020', url: lenient.url });
  });

  it('gets the references last, with the ids that it has given', async () => {
    const run = await replay(lenient.url, ['--format', 'json'], {}, 'default.json');
    const zoe = replayIn(run).users.find(({ user }) => user.display === 'Zoë Müller-Weiß');
    expect(zoe?.requests.map(({ method }) => method)).toEqual(['GET', 'POST', 'GET', 'PATCH', 'GET']);
    expect(zoe?.notes).toEqual([]);
  });

  it('that holds an account which was not predicted is told apart, and nothing is written for that user', async () => {
    strict.hold(JSON.parse(example('qlik-cloud/target-store.json')));
    const run = await replay(strict.url);
    expect(run.output).toContain('differs       Adele Vance, Create');
    expect(run.output).toContain('200 with one account  predicted: 200 with an empty list');
    expect(run.output).toContain('The app answers otherwise than predicted, so the service would go another way; not sent: GET, POST.');
    expect(run.code).toBe(1);
  });

  it('that refuses what Entra ID sends is quoted', async () => {
    strict.hold(JSON.parse(example('qlik-cloud/target-store.json')));
    const run = await command(['dry-run', 'one.entramap', '--users', 'leaver.json', '--target', 'store.json', '--replay', strict.url], FILES);
    expect(run.output).toContain("  PATCH /Users/2819c223  400: invalidValue: Attribute 'active' expected value type 'boolean' but found type 'string'");
    expect(run.code).toBe(1);
  });

  it('that stores something else is told where', async () => {
    lenient.hold(JSON.parse(example('qlik-cloud/target-store.json')));
    const run = await command(['dry-run', 'one.entramap', '--users', 'leaver.json', '--target', 'store.json', '--replay', lenient.url], FILES);
    expect(run.output).toContain('  The app holds "False" as active; predicted: false');
    expect(run.code).toBe(1);
  });
});

describe('an app that cannot be used ends in one clear message', () => {
  const html: RequestListener = (_, response) => response.end('<html>Sign in</html>');
  const redirect = (location: string): RequestListener => (_, response) => response.writeHead(302, { location }).end();
  const json = (status: number, body: object): RequestListener => (_, response) => response.writeHead(status, { 'content-type': 'application/scim+json' }).end(JSON.stringify(body));
  let app: BrokenApp;
  const against = async (answer: RequestListener, words: readonly string[] = [], environment: Record<string, string> = {}): Promise<CommandRun> => {
    app = await startBrokenApp(answer);
    const run = await replay(app.url, words, environment);
    await app.close();
    return run;
  };

  it.each<[string, RequestListener, readonly string[], string]>([
    ['no answer in time', () => undefined, ['--timeout', '150'], 'does not answer within 150 milliseconds.'],
    ['a connection that is closed', (request) => request.socket.destroy(), [], 'It closes the connection without an answer.'],
    ['an answer that breaks off', (_, response) => { response.writeHead(200, { 'content-length': '100' }); response.write('{'); response.socket?.destroy(); }, [], 'It closes the connection without an answer.'],
    ['an answer of many megabytes', (_, response) => response.end(Buffer.alloc(10_000_001, ' ')), [], 'sends an answer of more than 10 MB'],
    ['a redirect to another host', redirect('https://evil.example/scim'), [], 'redirects to another address, https://evil.example, which is refused'],
    ['a redirect to another port', redirect('http://127.0.0.1:1/scim'), [], 'redirects to another address, http://127.0.0.1:1, which is refused'],
    ['a redirect on the same host', redirect('/other/scim'), [], 'redirects to /other/scim, and redirects are not followed'],
    ['a redirect to nowhere', (_, response) => response.writeHead(302).end(), [], 'redirects without saying where to.'],
  ])('%s', async (_, answer, words, message) => {
    const run = await against(answer, words);
    expect(run.errors).toContain(message);
    expect(run.output).toContain(`Stopped. ${run.errors.split('\n').find((line) => line.startsWith('mapwright dry-run: '))?.slice('mapwright dry-run: '.length)}`);
    expect(app.received, 'requests after the first').toHaveLength(1);
    expect(run.code).toBe(2);
  });

  it('a port where nothing listens', async () => {
    const { url, close } = await startBrokenApp(html);
    await close();
    const run = await replay(url);
    expect(run.errors).toContain('gives no answer. Nothing listens there. Start the app, or correct the address.');
    expect(run.code).toBe(2);
  });

  it.each<[string, RequestListener, string]>([
    ['no JSON', html, '200: The answer is not JSON.'],
    ['404 to a filter without hits', json(404, { detail: 'No users.' }), '404: No users.'],
    ['no list', json(200, { id: '1' }), '200 without totalResults, so it is no list of accounts'],
    ['JSON that is no object', (_, response) => response.end('[]'), '200 without totalResults, so it is no list of accounts'],
    ['an error with kind and detail', json(400, { scimType: 'invalidFilter', detail: 'Only userName.' }), '400: invalidFilter: Only userName.'],
    ['an error of another shape', json(500, { message: 'Broken.' }), '500: Broken.'],
    ['an error without a body', (_, response) => response.writeHead(503).end(), '503  predicted'],
  ])('the others are done after %s', async (_, answer, words) => {
    const run = await against(answer);
    expect(run.output).toContain(words);
    expect(run.output).toContain('3 users: 0 as predicted, 3 otherwise, 0 without requests.');
    expect(app.received).toHaveLength(3);
    expect(run.code).toBe(1);
  });

  it('a conflict that was predicted is one', async () => {
    const answer: RequestListener = (request, response) => {
      const body = request.method === 'GET' ? { totalResults: 0, Resources: [] } : { scimType: 'uniqueness', detail: 'There is one.' };
      response.writeHead(request.method === 'GET' ? 200 : 409).end(JSON.stringify(body));
    };
    app = await startBrokenApp(answer);
    const files = { 'a.entramap': 'userName <- [userPrincipalName]\nexternalId <- [objectId] match 1\n', 'u.json': '[{"objectId": "1", "userPrincipalName": "a@x"}]', 't.json': '[{"id": "7", "userName": "a@x"}]' };
    const run = await command(['dry-run', 'a.entramap', '--users', 'u.json', '--target', 't.json', '--replay', app.url], files);
    await app.close();
    expect(run.output).toContain('1 user: 1 as predicted, 0 otherwise, 0 without requests.');
    expect(run.output).toContain('EntryConflict: the app has an account with this userName that no matching attribute finds');
  });

  it.each<[string, readonly string[], string]>([
    ['another host', ['--replay', 'https://scim.example/scim'], 'sends the data of your users to scim.example, which is not this machine. If that is meant, add --allow-host; nothing was sent.'],
    ['a host that looks like this machine', ['--replay', 'http://127.0.0.1.evil.example/scim'], 'which is not this machine'],
    ['all addresses of this machine', ['--replay', 'http://0.0.0.0:80/scim'], 'which is not this machine'],
    ['a name before the host', ['--replay', 'http://127.0.0.1@evil.example/scim'], 'takes an address without a user name or password'],
    ['another protocol', ['--replay', 'file:///etc/passwd'], 'takes an address with http or https, not with file.'],
    ['no address', ['--replay', 'localhost'], 'takes an address such as http://127.0.0.1:8080/scim; "localhost" is none.'],
    ['a token to another host without encryption', ['--replay', 'http://scim.example/scim', '--allow-host', '--token-env', 'TOKEN'], 'a token is sent to another machine by https only; nothing was sent.'],
    ['a format that has no place for answers', ['--replay', 'http://127.0.0.1:1/scim', '--format', 'md'], '--replay reports as text or json; "md" is neither.'],
    ['a timeout that is none', ['--replay', 'http://127.0.0.1:1/scim', '--timeout', 'soon'], '--timeout takes milliseconds from 1 to 600000; "soon" is none.'],
    ['a variable that is not set', ['--replay', 'http://127.0.0.1:1/scim', '--token-env', 'NONE'], 'There is no token in the environment variable NONE.'],
    ['a token file that is empty', ['--replay', 'http://127.0.0.1:1/scim', '--token-file', 'empty.txt'], 'There is no token in the file empty.txt.'],
    ['a token file with more than a token', ['--replay', 'http://127.0.0.1:1/scim', '--token-file', 'two-lines.txt'], 'What is in the file two-lines.txt is no token'],
    ['a token file that is not there', ['--replay', 'http://127.0.0.1:1/scim', '--token-file', 'none.txt'], 'The token file none.txt cannot be used. There is no such file.'],
    ['two tokens', ['--replay', 'http://127.0.0.1:1/scim', '--token-file', 'token.txt', '--token-env', 'TOKEN'], 'not with both'],
    ['a token without a replay', ['--token-env', 'TOKEN'], '--token-env is for --replay, which is not given.'],
  ])('%s is refused before anything is sent', async (_, words, message) => {
    const run = await command(['dry-run', 'qlik.json', '--users', 'users.json', ...words], FILES, '', { TOKEN: 'env-token-123' });
    expect(run.errors).toContain(message);
    expect(run.errors).not.toContain('Sending to');
    expect([run.code, run.output]).toEqual([2, '']);
  });

  it.each([
    ['the environment', ['--token-env', 'TOKEN'], 'env-token-123', 'with the token of the environment variable TOKEN'],
    ['a file', ['--token-file', 'token.txt'], 'file-token-123', 'with the token of the file token.txt'],
  ])('a token of %s is sent, and never shown, even when the app shows it', async (_, words, token, from) => {
    const echo: RequestListener = (request, response) => response.writeHead(401, { 'content-type': 'application/json' }).end(JSON.stringify({ detail: `Not valid: ${request.headers.authorization ?? ''}` }));
    for (const format of ['text', 'json']) {
      const run = await against(echo, [...words, '--format', format], { TOKEN: 'env-token-123' });
      expect(app.received.map(({ authorization }) => authorization)).toEqual(Array(3).fill(`Bearer ${token}`));
      expect(run.errors).toContain(from);
      expect(run.output).toContain('401: Not valid: Bearer [token]');
      expect(run.output + run.errors).not.toContain(token);
    }
  });

  it('nothing is sent without --replay', async () => {
    app = await startBrokenApp(html);
    await command(['dry-run', 'qlik.json', '--users', 'users.json', '--tenant-url', app.url], FILES);
    expect(app.received).toEqual([]);
    await app.close();
  });
});
