/** Character tests of the expression language, on UTF-16 units. */

const LETTER_OR_DIGIT = /[\p{L}\p{M}\p{N}]/u;

/** Whether a unit is an ASCII digit. */
export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** Whether a name can start with the character at `at`: a letter of any script, or an underscore. */
export function startsName(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit === 95;
  return unit >= 170 && LETTER_OR_DIGIT.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

/** The length in UTF-16 units of the name character at `at`; 0 when it is none. */
export function nameLength(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit === 95 || isDigit(unit) ? 1 : 0;
  if (!(unit >= 170)) return 0;
  const point = text.codePointAt(at) ?? 0;
  if (!LETTER_OR_DIGIT.test(String.fromCodePoint(point))) return 0;
  return point > 0xffff ? 2 : 1;
}

/** Blank, tab, line feed and carriage return: what the language allows between tokens. */
export function isWhiteSpace(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 10 || unit === 13;
}

/** The offset of the first unit at or behind `at` that is no white space. */
export function skipWhiteSpace(text: string, at: number): number {
  let next = at;
  while (isWhiteSpace(text.charCodeAt(next))) next++;
  return next;
}

/** The offset behind the last unit before `end` that is no white space; not below `start`. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && isWhiteSpace(text.charCodeAt(last - 1))) last--;
  return last;
}

/**
 * Characters that a reader cannot tell from a blank or cannot see at all, and that the service does not take as white space.
 * `blank` has a width, `zero` has none.
 */
export function invisibleKind(unit: number): 'blank' | 'zero' | null {
  if (unit > 32 && unit < 127) return null;
  if (unit === 11 || unit === 12 || unit === 0x85 || unit === 0xa0) return 'blank';
  if (unit < 32) return isWhiteSpace(unit) ? null : 'zero';
  if (unit === 127 || unit === 0xad || unit === 0x180e || unit === 0xfeff) return 'zero';
  if (unit === 0x1680 || unit === 0x202f || unit === 0x205f || unit === 0x3000) return 'blank';
  if (unit < 0x2000 || unit > 0x206f) return null;
  if (unit <= 0x200a || unit === 0x2028 || unit === 0x2029) return 'blank';
  if (unit <= 0x200f || (unit >= 0x202a && unit <= 0x202e) || unit >= 0x2060) return 'zero';
  return null;
}

/** The name of a character for a message, such as `U+00A0`. */
export function characterName(unit: number): string {
  return 'U+' + unit.toString(16).toUpperCase().padStart(4, '0');
}

/** Typographic double quotation marks, which text processors put in place of the straight one. */
export function isSmartQuote(unit: number): boolean {
  return (unit >= 0x201c && unit <= 0x201f) || unit === 0xab || unit === 0xbb || unit === 0x2033 || unit === 0xff02;
}

/** The apostrophe and its typographic forms. */
export function isSingleQuote(unit: number): boolean {
  return unit === 39 || (unit >= 0x2018 && unit <= 0x201b) || unit === 0x2032;
}
