// Lets `import validate from '…/x.schema.json?validator'` give a validator that ajv compiled ahead of time:
// compiling at start is slow and needs `new Function`, which strict hosts forbid. For esbuild and for vitest.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { build } from 'esbuild';

const SUFFIX = '?validator';

async function compile(file) {
  const schema = JSON.parse(await readFile(file, 'utf8'));
  const ajv = new Ajv({ allErrors: true, code: { source: true, esm: true }, strict: true, allowUnionTypes: true });
  addFormats(ajv, ['date', 'date-time', 'uri']);
  const code = standaloneCode(ajv, ajv.compile(schema));
  const result = await build({
    stdin: { contents: code, resolveDir: path.dirname(file), loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  return result.outputFiles[0].text;
}

export function schemaValidator() {
  return {
    name: 'schema-validator',
    setup(setup) {
      setup.onResolve({ filter: /\?validator$/ }, (argument) => ({
        path: path.resolve(argument.resolveDir, argument.path.slice(0, -SUFFIX.length)),
        namespace: 'schema-validator',
      }));
      setup.onLoad({ filter: /.*/, namespace: 'schema-validator' }, async (argument) => ({
        contents: await compile(argument.path),
        loader: 'js',
        watchFiles: [argument.path],
      }));
    },
  };
}

export function schemaValidatorForVitest() {
  return {
    name: 'schema-validator',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!source.endsWith(SUFFIX) || importer === undefined) return null;
      return '\0schema-validator:' + path.resolve(path.dirname(importer), source.slice(0, -SUFFIX.length)) + '.js';
    },
    load(id) {
      if (!id.startsWith('\0schema-validator:')) return null;
      return compile(id.slice('\0schema-validator:'.length, -'.js'.length));
    },
  };
}
