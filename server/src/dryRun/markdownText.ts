/** A text as code, whatever grave accents it holds. */
export function code(text: string): string {
  const fence = '`'.repeat(Math.max(0, ...[...text.matchAll(/`+/g)].map((match) => match[0].length)) + 1);
  return `${fence}${oneLine(text)}${fence}`;
}

/** A text in a cell of a table. */
export function cell(text: string, form: (text: string) => string): string {
  return form(text).replace(/\|/g, '\\|');
}

/** A text without line breaks. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** A text as text: a population may hold anything, and its texts must not become links, pictures or HTML. */
export function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>#]/g, '\\$&');
}
