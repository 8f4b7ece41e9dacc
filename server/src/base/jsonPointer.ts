/** A path into a JSON document: property names and array indexes from the root. */
export type JsonPath = readonly (string | number)[];

/** The JSON pointer (RFC 6901) of a path; the root is the empty text. */
export function pointerOf(path: JsonPath): string {
  return path.map((segment) => '/' + String(segment).replace(/~/g, '~0').replace(/\//g, '~1')).join('');
}

/** The segments of a JSON pointer, all as text: only the document tells whether one is an index. */
export function segmentsOf(pointer: string): readonly string[] {
  if (pointer === '') return [];
  return pointer.slice(1).split('/').map((segment) => segment.replace(/~1/g, '/').replace(/~0/g, '~'));
}
