/**
 * Starts the built language server in a worker of the page and initializes it.
 * @param {import('playwright-core').Page} page
 * @param {Readonly<Record<string, string>>} files what the client reads for the server, by URI
 * @returns the two ways to speak to it; an answer that is an error throws
 */
export async function startServerInPage(page, files = {}) {
  await page.evaluate((workspace) => {
    const worker = new Worker('/dist/server/server.js');
    const waiting = new Map();
    let last = 0;
    worker.onerror = ({ message }) => waiting.forEach(({ reject }) => reject(new Error(`The worker broke: ${message}`)));
    worker.onmessage = ({ data }) => {
      if (data.method === undefined) {
        const { resolve, reject } = waiting.get(data.id);
        waiting.delete(data.id);
        if (data.error === undefined) resolve(data.result);
        else reject(new Error(data.error.message));
      } else if (data.id !== undefined) {
        const content = data.method === 'mapwright/readFile' ? workspace[data.params.uri] : undefined;
        worker.postMessage({ jsonrpc: '2.0', id: data.id, result: content === undefined ? null : { content: btoa(content) } });
      } else if (data.method === 'window/logMessage') {
        // The server hides a bug from the user and logs it; a check reports what is on the console.
        console.error(data.params.message);
      }
    };
    window.serverRequest = (method, params) => new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.postMessage({ jsonrpc: '2.0', id: last, method, params });
    });
    window.serverNotify = (method, params) => worker.postMessage({ jsonrpc: '2.0', method, params });
  }, files);
  const request = (method, params) => page.evaluate(([name, value]) => window.serverRequest(name, value), [method, params]);
  const notify = (method, params) => page.evaluate(([name, value]) => window.serverNotify(name, value), [method, params]);
  const initialized = await request('initialize', {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
    initializationOptions: { readsFiles: true, jsonSyntaxIsReported: true, trusted: true },
  });
  await notify('initialized', {});
  const open = (uri, text) => notify('textDocument/didOpen', { textDocument: { uri, languageId: uri.endsWith('.entramap') ? 'entra-mapping' : 'json', version: 1, text } });
  const codes = async (uri) => (await request('textDocument/diagnostic', { textDocument: { uri } })).items.map(({ code }) => code);
  return { initialized, request, notify, open, codes };
}
