import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const types = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json' };

/**
 * Serves files of one folder to a browser on this machine, and an empty page at /.
 * @param {string} folder nothing outside of it is served
 * @returns {Promise<{origin: string, close: () => Promise<void>}>}
 */
export async function serveFolder(folder) {
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://loopback');
    // The browser has resolved every "..", so what is left of a path stays inside the folder.
    const file = path.join(folder, decodeURIComponent(pathname));
    if (pathname === '/') {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Mapwright</title><link rel="icon" href="data:,">');
    } else if (file.startsWith(folder + path.sep) && fs.statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' }).end(fs.readFileSync(file));
    } else {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
}
