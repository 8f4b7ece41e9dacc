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
 * an object id takes 26 bytes instead of 36.
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
      const keys: readonly string[] = block === undefined ? open : JSON.parse(block);
      return unpacked(keys[number % BLOCK] ?? '');
    },
    size: () => blocks.length * BLOCK + open.length,
  };
}

// A packed key begins with "#", any other one with a blank.
function packed(key: string): string {
  return OBJECT_ID.test(key) ? '#' + BigInt('0x' + key.replaceAll('-', '')).toString(36) : ' ' + key;
}

function unpacked(text: string): string {
  if (!text.startsWith('#')) return text.slice(1);
  let value = 0n;
  for (const digit of text.slice(1)) value = value * 36n + BigInt(parseInt(digit, 36));
  const hex = value.toString(16).padStart(32, '0');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
