/**
 * `text` as it stands inside the quotes of a JSON string, escaped no more than JSON demands:
 * quotes, backslashes, control characters, and halves of surrogate pairs.
 */
export function escapeJsonText(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** `text` as a JSON string, quotes included. */
export function jsonString(text: string): string {
  return JSON.stringify(text);
}
