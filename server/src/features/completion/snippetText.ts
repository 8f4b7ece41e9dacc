import type { Span } from '../../base/span.ts';

/** A text as part of a snippet: `$`, `}` and `\` lose their meaning. */
export function snippetText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A snippet for the inside of a JSON string: quotes and backslashes of the inserted text are escaped for JSON, then for the snippet. */
export function inJsonString(snippet: string): string {
  // In a snippet a backslash that stands for itself is written `\\`, and JSON needs two of it.
  return snippet.replace(/\\\\/g, '\\\\\\\\').replace(/"/g, '\\\\"').replace(/\n/g, '\\\\n').replace(/\t/g, '\\\\t');
}

const PART = /\\([\\$}])|\$(\d+)|\$\{(\d+)(?::((?:\\[\\$}]|[^}\\])*)|\|((?:\\.|[^|\\])*)\|)?\}/g;

/** What an editor writes for a snippet: placeholders keep their text, of choices the first one is taken. `holes` are the spans in it that are left to fill in. */
export function writtenSnippet(snippet: string): { readonly text: string; readonly holes: readonly Span[] } {
  const holes: Span[] = [];
  let text = '';
  let done = 0;
  for (const match of snippet.matchAll(PART)) {
    text += snippet.slice(done, match.index);
    done = match.index + match[0].length;
    const [, escaped, , , placeholder, choices] = match;
    const filling = escaped ?? placeholder?.replace(/\\([\\$}])/g, '$1') ?? choices?.split(',')[0] ?? '';
    if (escaped === undefined) holes.push({ start: text.length, end: text.length + filling.length });
    text += filling;
  }
  return { text: text + snippet.slice(done), holes };
}
