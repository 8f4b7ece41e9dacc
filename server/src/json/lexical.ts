const NUMBER_FORM = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;
const SHORT_ESCAPES = '"\\/bfnrt';

/** Whether `text` from `start` to `end` is a number as JSON writes it. */
export function isJsonNumber(text: string, start: number, end: number): boolean {
  return NUMBER_FORM.test(text.slice(start, end));
}

/** The length of the escape sequence that begins with the backslash at `at`; 0 when JSON has no such sequence. */
export function escapeLength(text: string, at: number): 0 | 2 | 6 {
  const letter = text.charCodeAt(at + 1);
  if (letter === 117) return hexadecimal(text, at + 2) < 0 ? 0 : 6;
  return letter === letter && SHORT_ESCAPES.includes(String.fromCharCode(letter)) ? 2 : 0;
}

/** The value of the four hexadecimal digits at `at`, or -1 if there are not four. */
export function hexadecimal(text: string, at: number): number {
  let value = 0;
  for (let place = at; place < at + 4; place++) {
    const unit = text.charCodeAt(place);
    const digit = unit >= 48 && unit <= 57 ? unit - 48 : unit >= 97 && unit <= 102 ? unit - 87 : unit >= 65 && unit <= 70 ? unit - 55 : -1;
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

/** Whether a character, as UTF-16 unit or byte, ends a word by its own meaning: `"`, `/` of a comment, `:`, a bracket. */
export function endsWord(unit: number): boolean {
  return unit === 34 || unit === 47 || unit === 58 || unit === 91 || unit === 123;
}
