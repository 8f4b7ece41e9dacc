// Lets `import source from './x.ts?worker-source'` give the bundled text of a worker. A worker made from text
// starts in Node and in a browser alike and needs no file beside the bundle. For esbuild and for vitest.
import path from 'node:path';
import { build } from 'esbuild';

const SUFFIX = '?worker-source';

async function bundleWorker({ root, file, development }) {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [file],
    bundle: true,
    write: false,
    metafile: true,
    minify: !development,
    format: 'iife',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: ['node20.9', 'chrome122'],
    // The Node half of a worker asks for this at run time only, behind a check.
    external: ['node:worker_threads'],
    logLevel: 'warning',
  });
  const inputs = Object.keys(result.metafile.inputs).map((name) => path.resolve(root, name));
  return { text: result.outputFiles[0].text, inputs };
}

export function inlineWorker({ root, development }) {
  return {
    name: 'inline-worker',
    setup(setup) {
      setup.onResolve({ filter: /\?worker-source$/ }, (argument) => ({
        path: path.resolve(argument.resolveDir, argument.path.slice(0, -SUFFIX.length)),
        namespace: 'worker-source',
      }));
      setup.onLoad({ filter: /.*/, namespace: 'worker-source' }, async (argument) => {
        const { text, inputs } = await bundleWorker({ root, file: argument.path, development });
        return { contents: text, loader: 'text', watchFiles: inputs };
      });
    },
  };
}

export function inlineWorkerForVitest({ root }) {
  return {
    name: 'inline-worker',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!source.endsWith(SUFFIX) || importer === undefined) return null;
      return '\0worker-source:' + path.resolve(path.dirname(importer), source.slice(0, -SUFFIX.length));
    },
    async load(id) {
      if (!id.startsWith('\0worker-source:')) return null;
      const { text } = await bundleWorker({ root, file: id.slice('\0worker-source:'.length), development: true });
      return `export default ${JSON.stringify(text)};`;
    },
  };
}
