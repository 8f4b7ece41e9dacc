/**
 * The values of a distinguished name's components from the left, unescaped by RFC 4514: `\,` and `\2C` are a comma, and a value
 * may stand in double quotes. Undefined when a component has no `=`.
 */
export function componentValues(distinguishedName: string): readonly string[] | undefined {
  const components = splitComponents(distinguishedName);
  const values: string[] = [];
  for (const component of components) {
    const equals = component.indexOf('=');
    if (equals < 0) return undefined;
    values.push(unescaped(component.slice(equals + 1).trim()));
  }
  return values;
}

function splitComponents(text: string): string[] {
  const components: string[] = [];
  let start = 0;
  let insideQuotes = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '"') insideQuotes = !insideQuotes;
    else if (character === ',' && !insideQuotes) {
      components.push(text.slice(start, at));
      start = at + 1;
    }
  }
  components.push(text.slice(start));
  return components;
}

function unescaped(value: string): string {
  const inner = value.length > 1 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value;
  // A run of \XX pairs is the UTF-8 form of the characters; any other escaped character stands for itself.
  return inner.replace(/((?:\\[0-9a-fA-F]{2})+)|\\(.)/gs, (whole, pairs: string | undefined, character: string | undefined) =>
    pairs === undefined ? (character ?? whole) : decodePairs(pairs),
  );
}

function decodePairs(pairs: string): string {
  try {
    return decodeURIComponent(pairs.replaceAll('\\', '%'));
  } catch {
    // decodeURIComponent is the only UTF-8 decoder of the language itself; it throws on bytes that are none.
    return pairs;
  }
}
