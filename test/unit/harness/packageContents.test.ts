import { describe, expect, it } from 'vitest';

// A build script has no types, so its name is hidden from the compiler and its one function is described here.
const script: string = '../../../.build/packageContents.mjs';
const { packageProblems } = (await import(script)) as { readonly packageProblems: (files: readonly string[], bytes: number) => readonly string[] };

const GOOD: readonly string[] = [
  '[Content_Types].xml', 'extension.vsixmanifest', 'extension/package.json', 'extension/readme.md', 'extension/changelog.md', 'extension/LICENSE.txt',
  'extension/client/media/icon.png', 'extension/client/media/walkthrough/open.svg', 'extension/client/snippets/entra-mapping.json',
  'extension/syntaxes/entra-mapping.tmLanguage.json', 'extension/schemas/entracases.schema.json', 'extension/schemas/entraprofile.schema.json', 'extension/schemas/mapwright.schema.json',
  'extension/examples/qlik-cloud/population.json', 'extension/dist/pages/pages.json', 'extension/dist/client/extension.node.js',
  'extension/dist/client/extension.web.js', 'extension/dist/client/panel.css', 'extension/dist/client/panel.js', 'extension/dist/server/server.js',
];

describe('the package', () => {
  it('may hold what it should', () => {
    expect(packageProblems(GOOD, 640_000)).toEqual([]);
  });
  it.each(['extension/client/media/screenshots/findings-dark.png', 'extension/dist/cli/mapwright.js', 'extension/server/src/cli.ts', 'extension/.npmrc', 'extension/node_modules/ajv/package.json'])(
    'may not hold %s',
    (file) => {
      expect(packageProblems([...GOOD, file], 1)).toEqual([`${file} is not meant for users. Keep it out with .vscodeignore, or expect it in .build/packageContents.mjs.`]);
    },
  );
  it('must hold the server', () => {
    expect(packageProblems(GOOD.filter((file) => !file.endsWith('server.js')), 1)).toEqual(['Nothing in it is called extension/dist/server/server.js.']);
  });
  it('may not grow too large', () => {
    expect(packageProblems(GOOD, 640_001)).toEqual(['It has 640001 bytes; at most 640000 are allowed.']);
  });
});
