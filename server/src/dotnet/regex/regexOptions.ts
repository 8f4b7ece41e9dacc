/** The options of .NET that can be set inside a pattern. */
export interface RegexOptions {
  /** `i`: letter case does not count. */
  readonly ignoreCase: boolean;
  /** `m`: `^` and `$` match at every line. */
  readonly multiline: boolean;
  /** `n`: plain parentheses do not capture. */
  readonly explicitCapture: boolean;
  /** `s`: `.` matches a line feed too. */
  readonly singleline: boolean;
  /** `x`: blanks and `#` comments are ignored. */
  readonly ignoreBlanks: boolean;
}

/** What a pattern begins with when the caller sets nothing, as the provisioning service is taken to do. */
export const NO_OPTIONS: RegexOptions = {
  ignoreCase: false,
  multiline: false,
  explicitCapture: false,
  singleline: false,
  ignoreBlanks: false,
};

/** The option that a letter of `(?imnsx-imnsx)` stands for, in either letter case, or undefined. */
export function optionOfLetter(letter: string): keyof RegexOptions | undefined {
  return LETTERS.get(letter.toLowerCase());
}

const LETTERS: ReadonlyMap<string, keyof RegexOptions> = new Map([
  ['i', 'ignoreCase'],
  ['m', 'multiline'],
  ['n', 'explicitCapture'],
  ['s', 'singleline'],
  ['x', 'ignoreBlanks'],
]);
