// What may be in the package, and what must. A list of its own, so that a slip in .vscodeignore shows.
import { readFileSync } from 'node:fs';

// The goal is 600 kB (design 8); the server with the simulator and its comparisons takes more today. May only go down.
const MOST_BYTES = 640_000;

const EXPECTED = [
  '[Content_Types].xml',
  'extension.vsixmanifest',
  'extension/package.json',
  'extension/readme.md',
  'extension/changelog.md',
  'extension/LICENSE.txt',
  'extension/client/media/icon.png',
  /^extension\/client\/media\/walkthrough\/[\w-]+\.(svg|md)$/,
  'extension/client/snippets/entra-mapping.json',
  /^extension\/syntaxes\/[\w.-]+\.json$/,
  'extension/schemas/entracases.schema.json',
  'extension/schemas/entraprofile.schema.json',
  'extension/schemas/mapwright.schema.json',
  /^extension\/examples\/qlik-cloud\/[\w-]+\.(json|entramap)$/,
  'extension/dist/client/extension.node.js',
  'extension/dist/client/extension.web.js',
  'extension/dist/client/panel.css',
  'extension/dist/client/panel.js',
  'extension/dist/pages/pages.json',
  'extension/dist/server/server.js',
];

/**
 * What is wrong with a package: a file that nobody expects, one that is missing, or too many bytes.
 * @param {readonly string[]} files as they are named in it
 * @param {number} bytes of the package
 * @returns {readonly string[]} sentences; none when it is as it should be
 */
export function packageProblems(files, bytes) {
  const fits = (expected, file) => (typeof expected === 'string' ? expected === file : expected.test(file));
  return [
    ...files.filter((file) => !EXPECTED.some((expected) => fits(expected, file))).map((file) => `${file} is not meant for users. Keep it out with .vscodeignore, or expect it in .build/packageContents.mjs.`),
    ...EXPECTED.filter((expected) => !files.some((file) => fits(expected, file))).map((expected) => `Nothing in it is called ${expected}.`),
    ...(bytes > MOST_BYTES ? [`It has ${bytes} bytes; at most ${MOST_BYTES} are allowed.`] : []),
  ];
}

/** The names in a zip file without a comment, such as vsce writes, by its central directory (APPNOTE.TXT 4.3.12 and 4.3.16). */
export function filesInZip(file) {
  const bytes = readFileSync(file);
  const end = bytes.length - 22;
  if (bytes.readUInt32LE(end) !== 0x06054b50) throw new Error(`${file} is no zip file.`);
  const names = [];
  for (let at = bytes.readUInt32LE(end + 16); names.length < bytes.readUInt16LE(end + 10); ) {
    const length = bytes.readUInt16LE(at + 28);
    names.push(bytes.toString('utf8', at + 46, at + 46 + length));
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return names.filter((name) => !name.endsWith('/'));
}
