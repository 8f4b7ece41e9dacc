import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { scimPatch, type ScimPatchOperation, type ScimResource } from 'scim-patch';
import { filter, parse } from 'scim2-parse-filter';
import type { Judge } from './judge.ts';

type Stored = Record<string, unknown> & { id: string };

/** A server as most apps are: it keeps what it is sent, knows no schema, and changes accounts as scim-patch does. */
export async function startLenientJudge(): Promise<Judge> {
  const collections = new Map<string, Map<string, Stored>>([['Users', new Map()], ['Groups', new Map()]]);
  let count = 0;
  const server = createServer((request, response) => {
    const reply = (status: number, body?: object): void => {
      response.writeHead(status, { 'content-type': 'application/scim+json' });
      response.end(body === undefined ? undefined : JSON.stringify(body));
    };
    bodyOf(request).then((body) => {
      const url = new URL(request.url ?? '', 'http://127.0.0.1');
      const [, , collection = '', encodedId] = url.pathname.split('/');
      const stored = collections.get(collection);
      if (stored === undefined) return reply(404, { detail: 'There is no such endpoint.' });
      if (request.method === 'POST') {
        const created = { ...(body as object), id: `lenient-${++count}` };
        stored.set(created.id, created);
        return reply(201, created);
      }
      if (encodedId === undefined) {
        const accepts = filter(parse(url.searchParams.get('filter') ?? 'id pr'));
        const found = [...stored.values()].filter((resource) => accepts(resource));
        return reply(200, { totalResults: found.length, Resources: found });
      }
      const id = decodeURIComponent(encodedId);
      const account = stored.get(id);
      if (account === undefined) return reply(404, { detail: `${id} is not here.` });
      if (request.method === 'DELETE') {
        stored.delete(id);
        return reply(204);
      }
      if (request.method === 'PATCH') {
        const { Operations: operations } = body as { Operations: ScimPatchOperation[] };
        stored.set(id, scimPatch(account as unknown as ScimResource, operations, { mutateDocument: false }) as unknown as Stored);
      }
      return reply(200, stored.get(id));
    }).catch((error: unknown) => reply(400, { detail: error instanceof Error ? error.message : 'It fails.' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/scim`,
    hold: (users, groups = []) => {
      for (const [name, resources] of [['Users', users], ['Groups', groups]] as const) {
        collections.set(name, new Map(resources.map((resource) => {
          const copy = { id: `lenient-${++count}`, ...(JSON.parse(JSON.stringify(resource)) as object) } as Stored;
          return [copy.id, copy];
        })));
      }
    },
    close: () => new Promise((resolve) => { server.close(() => resolve()); server.closeAllConnections(); }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text === '' ? undefined : JSON.parse(text);
}
