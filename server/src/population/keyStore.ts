/** Keeps the keys of all users, numbered from 0, in little room, so that an earlier user can be named when a later one collides. */
export interface KeyStore {
  /** Appends a key and gives its number. */
  readonly add: (key: string) => number;
  /** The key with that number, or the empty text. */
  readonly keyOf: (number: number) => string;
  readonly size: () => number;
}

const BLOCK = 512;
const OBJECT_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * An empty store. Keys are kept in blocks of one JSON text each, which also frees the piece of the file that they were cut from;
 * an object id takes 29 bytes instead of 36.
 */
export function createKeyStore(): KeyStore {
  const blocks: string[] = [];
  let open: string[] = [];
  return {
    add: (key) => {
      const number = blocks.length * BLOCK + open.length;
      open.push(packed(key));
      if (open.length === BLOCK) {
        blocks.push(JSON.stringify(open));
        open = [];
      }
      return number;
    },
    keyOf: (number) => {
      const block = blocks[Math.floor(number / BLOCK)];
      const keys: readonly string[] = block === undefined ? open : (JSON.parse(block) as readonly string[]);
      return unpacked(keys[number % BLOCK] ?? '');
    },
    size: () => blocks.length * BLOCK + open.length,
  };
}

// A packed key begins with "#", any other one with a blank. Eight hexadecimal digits are at most seven in base 36.
const WORD = 8;
const PACKED_WORD = 7;

function packed(key: string): string {
  if (!OBJECT_ID.test(key)) return ' ' + key;
  const hex = key.slice(0, 8) + key.slice(9, 13) + key.slice(14, 18) + key.slice(19, 23) + key.slice(24);
  let text = '#';
  for (let at = 0; at < hex.length; at += WORD) text += parseInt(hex.slice(at, at + WORD), 16).toString(36).padStart(PACKED_WORD, '0');
  return text;
}

function unpacked(text: string): string {
  if (!text.startsWith('#')) return text.slice(1);
  let hex = '';
  for (let at = 1; at < text.length; at += PACKED_WORD) hex += parseInt(text.slice(at, at + PACKED_WORD), 36).toString(16).padStart(WORD, '0');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
