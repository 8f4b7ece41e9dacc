import { element } from './dom.ts';

const TOKEN = /"(?:[^"\\]|\\.)*"(\s*:)?|\b(?:true|false|null)\b|-?\b\d+(?:\.\d+)?\b/g;

/** JSON as it is read best: indented, and its parts in the colours that the theme has for values. */
export function jsonText(value: unknown): HTMLElement {
  const text = JSON.stringify(value, null, 2);
  const block = element('pre', { class: 'json' });
  let done = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [token, colon] = match;
    block.append(text.slice(done, match.index), element('span', { class: kindOf(token, colon !== undefined) }, token));
    done = match.index + token.length;
  }
  block.append(text.slice(done));
  return block;
}

function kindOf(token: string, isName: boolean): string {
  if (isName) return 'name';
  return token.startsWith('"') ? 'string' : /\d/.test(token) ? 'number' : 'word';
}
