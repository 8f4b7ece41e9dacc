import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An app on the loopback address that answers every request as a test wants it to. */
export interface BrokenApp {
  readonly url: string;
  /** The headers of every request that came. */
  readonly received: readonly IncomingHttpHeaders[];
  readonly close: () => Promise<void>;
}

export async function startBrokenApp(answer: RequestListener): Promise<BrokenApp> {
  const received: IncomingHttpHeaders[] = [];
  const server = createServer((request, response) => {
    received.push(request.headers);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/scim`,
    received,
    close: () => new Promise((resolve) => { server.close(() => resolve()); server.closeAllConnections(); }),
  };
}
