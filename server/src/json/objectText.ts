import type { JsonDocument } from './jsonDocument.ts';

/** An object of a JSON text: one and the same for every object that is spelled alike in the documents of one store. */
export interface ObjectText {
  readonly text: string;
}

/** The objects that were met so far; what follows from the text of one alone can be remembered with it. */
export interface ObjectTexts {
  /** The object that begins at an offset and holds so many nodes. */
  readonly at: (document: string, start: number, end: number, nodes: number) => ObjectText;
}

/** Schemas repeat their sources, and a keystroke changes one of thousands. Forgets all when it is full. */
export function createObjectTexts(): ObjectTexts {
  // By length and number of nodes, which tells most apart without reading them.
  const known = new Map<number, ObjectText[]>();
  let kept = 0;
  return {
    at: (document, start, end, nodes) => {
      const alike = (end - start) * 4_096 + (nodes % 4_096);
      const candidates = known.get(alike);
      const before = candidates?.find(({ text }) => document.startsWith(text, start));
      if (before !== undefined) return before;
      const part = document.slice(start, end);
      const found = { text: copyOf(part) };
      // Half of a surrogate pair is not copied: such an object is like no other.
      if (found.text !== part) return found;
      kept += part.length;
      if (kept > MOST_CHARACTERS) {
        known.clear();
        kept = part.length;
      }
      const list = known.get(alike);
      if (list === undefined) known.set(alike, [found]);
      else list.push(found);
      return found;
    },
  };
}

/** The object at a node of a document. */
export function objectText({ text, tape, objectTexts }: JsonDocument, node: number): ObjectText {
  return objectTexts.at(text, tape.starts[node] ?? 0, tape.ends[node] ?? 0, (tape.nexts[node] ?? 0) - node);
}

// Some manifests of the largest size that the service is known to write.
const MOST_CHARACTERS = 8_000_000;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A part of a string keeps the whole string; a copy does not. */
function copyOf(part: string): string {
  return decoder.decode(encoder.encode(part));
}
