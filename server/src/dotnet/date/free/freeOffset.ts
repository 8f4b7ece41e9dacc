import type { Found } from '../digits.ts';
import { digitsAt } from '../digits.ts';
import { signAt } from '../exact/exactOffset.ts';

/**
 * Reads an offset from UTC in the forms DateTime.Parse takes: +8, +08, +8:30, +08:00, +800, +0800.
 * @returns minutes east of UTC
 */
export function freeOffsetAt(text: string, at: number): Found<number> | undefined {
  const sign = signAt(text, at);
  const digits = sign && digitsAt(text, at + 1, 1, Infinity);
  if (sign === undefined || digits === undefined) return undefined;
  const length = digits.next - at - 1;
  if (length > 4) return undefined;
  if (length > 2) return total(sign, Math.floor(digits.value / 100), digits.value % 100, digits.next);
  if (text.charAt(digits.next) !== ':') return total(sign, digits.value, 0, digits.next);
  const minutes = digitsAt(text, digits.next + 1, 1, Infinity);
  if (minutes === undefined || minutes.next - digits.next - 1 > 2) return undefined;
  return total(sign, digits.value, minutes.value, minutes.next);
}

function total(sign: number, hours: number, minutes: number, next: number): Found<number> | undefined {
  return minutes >= 60 ? undefined : { value: sign * (hours * 60 + minutes), next };
}
