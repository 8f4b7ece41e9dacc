/** A text as part of a snippet: `$`, `}` and `\` lose their meaning. */
export function snippetText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A snippet for the inside of a JSON string: quotes and backslashes of the inserted text are escaped for JSON, then for the snippet. */
export function inJsonString(snippet: string): string {
  // In a snippet a backslash that stands for itself is written `\\`, and JSON needs two of it.
  return snippet.replace(/\\\\/g, '\\\\\\\\').replace(/"/g, '\\\\"').replace(/\n/g, '\\\\n').replace(/\t/g, '\\\\t');
}
