/** A piece of text that was understood: its value and the offset behind it. */
export interface Found<Value> {
  readonly value: Value;
  readonly next: number;
}

/** Reads at least `fewest` and at most `most` ASCII digits at `at`; undefined when there are too few. */
export function digitsAt(text: string, at: number, fewest: number, most: number): Found<number> | undefined {
  let next = at;
  while (next - at < most && isDigit(text.charAt(next))) next += 1;
  return next - at < fewest ? undefined : { value: Number(text.slice(at, next)), next };
}

/** .NET reads only ASCII digits in dates and numbers, not those of other scripts. */
export function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}
