/** What stands at a node of a JSON document. `missing`: a value that is not written (yet); `invalid`: text that is no JSON value. */
export type JsonKind = 'missing' | 'null' | 'false' | 'true' | 'number' | 'string' | 'key' | 'array' | 'object' | 'invalid';

// The numbers on the tape. The reader compares them in its innermost loop, where names would cost time.
export const MISSING = 0;
export const NULL = 1;
export const FALSE = 2;
export const TRUE = 3;
export const NUMBER = 4;
export const STRING = 5;
export const KEY = 6;
export const ARRAY = 7;
export const OBJECT = 8;
export const INVALID = 9;

/** The bits of a tape entry that hold the kind; the others are the flags below. */
export const KIND_BITS = 15;
/** The string holds a backslash, so that its text differs from what it stands for. */
export const ESCAPED = 16;
/** The string lacks its closing quote: it ends with its line. */
export const UNCLOSED = 32;
/** A property name without quotes, or one that recovery put in. */
export const UNQUOTED = 64;

/** The names of the kinds, by their number. */
export const KIND_NAMES: readonly JsonKind[] = ['missing', 'null', 'false', 'true', 'number', 'string', 'key', 'array', 'object', 'invalid'];
