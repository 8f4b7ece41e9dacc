import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { parseInt64 } from './numberParse.ts';
import { quoted } from './quoted.ts';
import { isWhiteSpace } from './whiteSpace.ts';

/** A text that is neither true nor false. */
export interface BooleanError {
  readonly code: 'notABoolean';
  readonly message: string;
}

/** Reads `True` or `False` in any case, with white space and NUL characters around it, like .NET's Boolean.Parse. Nothing else, also not 1 or 0. */
export function parseBoolean(text: string): Result<boolean, BooleanError> {
  const word = trimmed(text);
  if (/^true$/i.test(word)) return success(true);
  if (/^false$/i.test(word)) return success(false);
  return failure({ code: 'notABoolean', message: `${quoted(text)} is neither True nor False.` });
}

/**
 * Reads a truth value like CBool: True or False in any case, or a whole number, of which every one but zero is true.
 * Source: the functions reference says of CBool that non-zero is true.
 */
export function truthOf(text: string): Result<boolean, BooleanError> {
  const word = parseBoolean(text);
  if (word.ok) return word;
  const number = parseInt64(text);
  return number.ok ? success(number.value !== 0n) : word;
}

function trimmed(text: string): string {
  const fades = (character: string): boolean => character === '\0' || isWhiteSpace(character);
  let start = 0;
  let end = text.length;
  while (start < end && fades(text.charAt(start))) start += 1;
  while (end > start && fades(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
