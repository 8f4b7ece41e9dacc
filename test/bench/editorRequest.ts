import type { CompletionList } from 'vscode-languageserver/node';
import { lineIndexOf, positionAt } from '../../server/src/base/lineIndex.ts';
import { LIST_PROFILES } from '../../server/src/protocol.ts';
import type { Bench } from './bench.ts';
import { largeManifest } from './inputs/manifest.ts';
import { largeMappingFile } from './inputs/mappingFile.ts';
import { startClient } from './languageServer.ts';
import { ratioOf } from './measure.ts';

/** A document with a place inside a call where an argument is to be written, so that every attribute and function is offered. */
interface Asked {
  readonly uri: string;
  readonly language: string;
  readonly text: string;
  readonly place: number;
}

function inMappingFile(): Asked {
  const text = largeMappingFile(1_000).text.replace('Append([mail], "000")', 'Append([mail], ToLower())');
  return { uri: 'file:///bench/a.entramap', language: 'entra-mapping', text, place: text.indexOf('ToLower())') + 'ToLower('.length };
}

function inManifest(): Asked {
  const manifest = largeManifest(3_000_000);
  const text = `${manifest.text.slice(0, manifest.place)}ToLower(), ${manifest.text.slice(manifest.place)}`;
  return { uri: 'file:///bench/a.json', language: 'json', text, place: manifest.place + 'ToLower('.length };
}

function request(what: string, document: () => Asked, method: string, back: number, isRight: (answer: unknown) => boolean): Bench {
  return {
    name: `${method.split('/')[1] ?? method} in ${what}, over stdio`,
    base: 'a JSON-RPC round trip',
    goal: { must: 2, aim: 1.5 },
    measure: async ({ servers, repetitions }) => {
      const { uri, language, text, place } = document();
      const client = await startClient(servers.ours);
      try {
        await client.open(uri, language, text);
        const ask = { textDocument: { uri }, position: positionAt(lineIndexOf(text), place - back) };
        const answer: unknown = await client.connection.sendRequest(method, ask);
        if (!isRight(answer)) throw new Error(`${method} did not answer: ${JSON.stringify(answer).slice(0, 200)}`);
        const size = `${(JSON.stringify(answer).length / 1000).toFixed(0)} kB answered`;
        return await ratioOf('wall', () => client.connection.sendRequest(method, ask), () => client.connection.sendRequest(LIST_PROFILES), repetitions * 8, 100, size);
      } finally {
        await client.stop();
      }
    },
  };
}

const offers = (answer: unknown): boolean => (answer as CompletionList).items.some(({ label }) => label === 'ToUpper');
const explains = (answer: unknown): boolean => JSON.stringify(answer).includes('ToLower');

export const completionInMappingFile = request('a 1,000-line mapping file', inMappingFile, 'textDocument/completion', 0, offers);
export const completionInManifest = request('a 3 MB manifest', inManifest, 'textDocument/completion', 0, offers);
export const hoverInMappingFile = request('a 1,000-line mapping file', inMappingFile, 'textDocument/hover', 'wer('.length, explains);
export const hoverInManifest = request('a 3 MB manifest', inManifest, 'textDocument/hover', 'wer('.length, explains);
