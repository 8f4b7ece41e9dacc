/**
 * Something that is fed a file piece by piece and gives what it has found so far, so that memory does not grow with the file.
 * `push` takes the next piece of text, cut anywhere; `end` is called once, after the last.
 */
export interface ChunkReader<Item> {
  readonly push: (chunk: string) => readonly Item[];
  readonly end: () => readonly Item[];
}

/** Everything that a reader finds in a text that is at hand as a whole. */
export function readAll<Item>(reader: ChunkReader<Item>, text: string): readonly Item[] {
  return [...reader.push(text), ...reader.end()];
}

/** A reader whose items are turned into others, one by one; an item may vanish or become several. */
export function mapReader<From, To>(reader: ChunkReader<From>, turn: (item: From) => readonly To[]): ChunkReader<To> {
  return {
    push: (chunk) => reader.push(chunk).flatMap(turn),
    end: () => reader.end().flatMap(turn),
  };
}
