// Lets `import source from './x.ts?worker-source'` give the text of a worker's program. A worker made from text
// starts in Node and in a browser alike and needs no file beside the bundle. In a bundle the text is the bundle's own;
// vitest, which has no bundle, gets one made for it.
import path from 'node:path';
import { build } from 'esbuild';

const SUFFIX = '?worker-source';

async function bundleWorker({ root, file }) {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: ['node20.9', 'chrome122'],
    // The Node half of a worker asks for this at run time only, behind a check.
    external: ['node:worker_threads'],
    logLevel: 'warning',
  });
  return result.outputFiles[0].text;
}

const WORKER = 'server/src/worker/evaluationWorker.ts';

/**
 * A program that runs in several places and is its own worker: its text is one function, called with the role that it plays.
 * So what the roles share is there once; the modules of the others are wrapped and never run.
 * @param mains the entry of each role, relative to the root; the one named `web` runs where there is no process
 */
export function rolesOf({ root, mains }) {
  const roles = Object.entries({ ...mains, worker: WORKER }).map(([role, file]) => `if (mapwrightRole === '${role}') require('./${file}');`);
  const role = 'web' in mains ? "typeof importScripts==='function'?'web':'node'" : "'node'";
  const surroundings = "typeof require==='undefined'?undefined:require,{},{exports:{}}";
  return {
    stdin: { contents: roles.join('\n'), resolveDir: root, sourcefile: 'program.js' },
    // In parentheses the engine compiles it at once instead of skipping over it first.
    banner: '(function mapwrightProgram(mapwrightRole,require,exports,module){',
    footer: `})(${role},${surroundings});`,
    plugin: {
      name: 'self-worker',
      setup(setup) {
        setup.onResolve({ filter: /\?worker-source$/ }, ({ path: source }) => ({ path: source, namespace: 'worker-source' }));
        setup.onLoad({ filter: /.*/, namespace: 'worker-source' }, () => ({
          contents: `export default '(' + mapwrightProgram + ${JSON.stringify(`)('worker',${surroundings})`)};`,
          loader: 'js',
        }));
      },
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
      const text = await bundleWorker({ root, file: id.slice('\0worker-source:'.length) });
      return `export default ${JSON.stringify(text)};`;
    },
  };
}
