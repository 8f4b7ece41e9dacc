import type { Found } from '../digits.ts';
import { isDigit } from '../digits.ts';

/**
 * Reads the digits of a fraction of a second and rounds them to ticks (100 ns). Without digits the value is 0.
 * .NET sums the digits up in binary floating point and rounds halves to the even neighbour, so this does too.
 */
export function fractionTicksAt(text: string, at: number): Found<number> {
  let sum = 0;
  let weight = 0.1;
  let next = at;
  for (; isDigit(text.charAt(next)); next += 1) {
    sum += Number(text.charAt(next)) * weight;
    weight *= 0.1;
  }
  return { value: roundHalfToEven(sum * 10_000_000), next };
}

function roundHalfToEven(value: number): number {
  const rounded = Math.round(value);
  return rounded - value === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
}
