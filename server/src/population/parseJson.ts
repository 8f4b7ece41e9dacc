import { failure, success, type Result } from '../base/result.ts';
import type { JsonValue } from './rawRecord.ts';

const LONG_NUMBER = /[[:,\s]-?\d{16,}/;
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d{16,}(?=\s*[\],}])/g;

/**
 * JSON.parse with an error as a value. Whole numbers of 16 digits or more become texts, since JavaScript's own numbers would
 * round them (a Windows file time has 18 digits) and every value becomes text anyway.
 */
export function parseJson(text: string): Result<JsonValue, string> {
  const exact = LONG_NUMBER.test(text) ? text.replace(TOKEN, (token) => (token.startsWith('"') ? token : `"${token}"`)) : text;
  try {
    return success(JSON.parse(exact) as JsonValue);
  } catch (error) {
    return failure(error instanceof Error ? reasonOf(error.message) : 'It is not JSON.');
  }
}

/** The engine's message without the excerpt of the text, which may hold personal data. */
function reasonOf(message: string): string {
  const short = message.replace(/,? ?(?:\.\.\.)?"[\s\S]*$/, '').replace(/ in JSON at position \d+[\s\S]*$/, '').trim();
  return short === '' ? 'It is not JSON.' : `${short}.`;
}
