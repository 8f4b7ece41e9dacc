// Writes the documentation pages of rules and functions, which the extension shows: dist/pages/pages.json.
import { build } from 'esbuild';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { nodeOptions } from './bundles.mjs';

/** Makes the pages with the program's own functions, from the records, and writes them as one list of {name, summary, markdown}. */
export async function writeReferencePages(product) {
  const { outputFiles } = await build({
    ...nodeOptions({ ...product, development: false }),
    entryPoints: ['server/src/cli/referencePages.ts'],
    format: 'esm',
    write: false,
  });
  const { markdownPages } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
  const folder = path.join(product.root, 'dist', 'pages');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'pages.json'), JSON.stringify(markdownPages()));
}
