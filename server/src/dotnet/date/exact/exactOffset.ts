import { digitsAt } from '../digits.ts';
import type { Found } from '../digits.ts';

/**
 * Reads an offset from UTC as the letters z (one or two hour digits), zz (two) and zzz (hours and minutes, colon optional) ask for it.
 * @returns minutes east of UTC
 */
export function exactOffsetAt(text: string, at: number, count: number): Found<number> | undefined {
  const sign = signAt(text, at);
  if (sign === undefined) return undefined;
  const hours = digitsAt(text, at + 1, count === 2 ? 2 : 1, 2);
  if (hours === undefined) return undefined;
  if (count <= 2) return { value: sign * hours.value * 60, next: hours.next };
  const minutes = digitsAt(text, text.charAt(hours.next) === ':' ? hours.next + 1 : hours.next, 2, 2);
  if (minutes === undefined || minutes.value >= 60) return undefined;
  return { value: sign * (hours.value * 60 + minutes.value), next: minutes.next };
}

/** 1 for a plus, -1 for a minus. */
export function signAt(text: string, at: number): 1 | -1 | undefined {
  if (text.charAt(at) === '+') return 1;
  return text.charAt(at) === '-' ? -1 : undefined;
}
