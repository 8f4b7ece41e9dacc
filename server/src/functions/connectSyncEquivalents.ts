/** How a call of a function that only Connect Sync has is written with the functions of this language. */
export interface ConnectSyncEquivalent {
  /** How many arguments it can be written for. */
  readonly count: number;
  /** The new text for the texts of the arguments; null for arguments that it cannot be written for. */
  readonly write: (x: string, second: string, third: string) => string | null;
  /** For which values the result is another one, as a part of a sentence; null when it is the same. */
  readonly difference: string | null;
}

/** Paddings and cuts are written out character by character, so they stay short. */
const LONGEST_PADDING = 64;

const EQUIVALENTS: Readonly<Record<string, ConnectSyncEquivalent>> = {
  lcase: same(1, (x) => `ToLower(${x})`),
  ucase: same(1, (x) => `ToUpper(${x})`),
  isempty: same(1, (x) => `IsNullOrEmpty(${x})`),
  cnum: same(1, (x) => x),
  stringfromguid: same(1, (x) => x),
  ltrim: same(1, (x) => String.raw`Replace(${x}, , "^\\s+", , "", , )`),
  rtrim: same(1, (x) => String.raw`Replace(${x}, , "\\s+$", , "", , )`),
  isbitset: same(2, (x, bit) => `IIF(BitAnd(${x}, ${bit})="0", "False", "True")`),
  itemornull: same(2, (x, index) => withSize(index, (size) => `IIF(Count(${x})>${size - 1}, Item(${x}, ${size}), )`)),
  right: same(2, (x, length) => withSize(length, (size) => `Replace(${x}, , "(.*?)(?<end>.{0,${size}})$", , "\${end}", , )`)),
  padleft: {
    count: 3,
    write: (x, length, padding) => withSize(length, (size) => withCharacter(padding, (character) => `Replace(Join("", "${character.repeat(size)}", ${x}), , "(.*?)(?<id>.{0,${size}})$", , "\${id}", , )`)),
    difference: 'longer values lose their beginning',
  },
  padright: {
    count: 3,
    write: (x, length, padding) => withSize(length, (size) => withCharacter(padding, (character) => `Left(Append(${x}, "${character.repeat(size)}"), ${size})`)),
    difference: 'longer values lose their end',
  },
};

/**
 * A call of Connect Sync in this language.
 * @param name the function, in any letter case
 * @param argumentTexts the arguments as they are written
 * @returns null when nobody can write it, or not with these arguments
 */
export function connectSyncEquivalent(name: string, argumentTexts: readonly string[]): { readonly text: string; readonly difference: string | null } | null {
  const lower = name.toLowerCase();
  const known = Object.hasOwn(EQUIVALENTS, lower) ? EQUIVALENTS[lower] : undefined;
  if (known === undefined || argumentTexts.length !== known.count || argumentTexts.some((text) => text.trim() === '')) return null;
  const [x = '', second = '', third = ''] = argumentTexts;
  const text = known.write(x, second, third);
  return text === null ? null : { text, difference: known.difference };
}

function same(count: number, write: ConnectSyncEquivalent['write']): ConnectSyncEquivalent {
  return { count, write, difference: null };
}

/** Only a constant count can become a part of a pattern. */
function withSize(text: string, write: (size: number) => string | null): string | null {
  const size = /^"?(\d{1,2})"?$/.exec(text)?.[1];
  return size === undefined || Number(size) < 1 || Number(size) > LONGEST_PADDING ? null : write(Number(size));
}

function withCharacter(text: string, write: (character: string) => string): string | null {
  const character = /^"([^"\\])"$/u.exec(text)?.[1];
  return character === undefined ? null : write(character);
}
