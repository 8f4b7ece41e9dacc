const WORD = /[^\s,:{}[\]"]+/y;
const INVISIBLE_RUN = /[^\S \t\r\n]+|[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u2060\ufeff]+/y;

/** Where a run of characters that mean nothing to JSON ends; at least one character is taken. */
export function wordEnd(text: string, at: number): number {
  WORD.lastIndex = at;
  return WORD.test(text) ? WORD.lastIndex : at + 1;
}

/** Whether a character is seen by nobody and is no white space to JSON: a no-break space, a byte order mark, a NUL. */
export function isInvisible(character: string): boolean {
  return invisibleEnd(character, 0) > 0;
}

/** Where the run of such characters at `at` ends; `at` when there is none. */
export function invisibleEnd(text: string, at: number): number {
  INVISIBLE_RUN.lastIndex = at;
  return INVISIBLE_RUN.test(text) ? INVISIBLE_RUN.lastIndex : at;
}

/** What is wrong with a word where a value must stand. */
export function wordProblem(word: string): string {
  const shown = word.length > 40 ? `${word.slice(0, 40)}…` : word;
  if (/^(true|false|null)$/i.test(word)) return `Write “${word.toLowerCase()}” in small letters.`;
  if (/^(none|nil|undefined|nan|\$null)$/i.test(word)) return `JSON has no “${shown}”. Write null.`;
  if (/^\$(true|false)$/i.test(word)) return `JSON has no “${shown}”. Write ${word.slice(1).toLowerCase()}.`;
  if (/^[+\-.]?[0-9]/.test(word)) return `“${shown}” is no number that JSON knows.`;
  return `“${shown}” is no JSON value. A text must stand in double quotes.`;
}
