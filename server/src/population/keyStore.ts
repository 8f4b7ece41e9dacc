import { parseJson } from './parseJson.ts';
import { isJsonList } from './rawRecord.ts';

/** Keeps the keys of all users, numbered from 0, in little room, so that an earlier user can be named when a later one collides. */
export interface KeyStore {
  /** Appends a key and gives its number. */
  readonly add: (key: string) => number;
  /** The key with that number, or the empty text. */
  readonly keyOf: (number: number) => string;
}

const BLOCK = 512;
const OBJECT_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const BYTES = 16;

/** The keys of a block in one text: 16 characters for each object id, or JSON when not every key is one. */
interface Block {
  readonly kind: 'objectIds' | 'json';
  readonly text: string;
}

/** An empty store. Full blocks are kept as one text each, which also frees the piece of the file that the keys were cut from. */
export function createKeyStore(): KeyStore {
  const blocks: Block[] = [];
  let open: string[] = [];
  return {
    add: (key) => {
      const number = blocks.length * BLOCK + open.length;
      open.push(key);
      if (open.length === BLOCK) {
        blocks.push(packed(open));
        open = [];
      }
      return number;
    },
    keyOf: (number) => {
      const block = blocks[Math.floor(number / BLOCK)];
      const at = number % BLOCK;
      if (block === undefined) return open[at] ?? '';
      if (block.kind === 'objectIds') return unpacked(block.text.slice(at * BYTES, (at + 1) * BYTES));
      const keys = parseJson(block.text);
      const key = keys.ok && isJsonList(keys.value) ? keys.value[at] : undefined;
      return typeof key === 'string' ? key : '';
    },
  };
}

function packed(keys: readonly string[]): Block {
  if (!keys.every((key) => OBJECT_ID.test(key))) return { kind: 'json', text: JSON.stringify(keys) };
  const codes: number[] = [];
  for (const key of keys) {
    for (let at = 0; at < key.length; at += 2) {
      if (key[at] === '-') at += 1;
      codes.push(hexDigit(key.charCodeAt(at)) * 16 + hexDigit(key.charCodeAt(at + 1)));
    }
  }
  return { kind: 'objectIds', text: String.fromCharCode(...codes) };
}

/** The value of a lower-case hexadecimal digit. */
function hexDigit(code: number): number {
  return code < 58 ? code - 48 : code - 87;
}

function unpacked(text: string): string {
  const hex = [...text].map((character) => character.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
