import type { JsonDocument } from './jsonDocument.ts';

/** An object of a JSON text: one and the same for every object that is spelled alike, whatever document it stands in. */
export interface ObjectText {
  readonly text: string;
}

/**
 * The object at a node, so that what follows from its text alone can be remembered with it. Schemas repeat their sources, and
 * a keystroke changes one of thousands.
 */
export function objectText({ text, tape }: JsonDocument, node: number): ObjectText {
  const start = tape.starts[node] ?? 0;
  const end = tape.ends[node] ?? 0;
  const nodes = (tape.nexts[node] ?? 0) - node;
  const alike = (end - start) * 4_096 + (nodes % 4_096);
  const candidates = known.get(alike);
  const before = candidates?.find((candidate) => text.startsWith(candidate.text, start));
  if (before !== undefined) return before;
  const part = text.slice(start, end);
  const found = { text: copyOf(part) };
  // Half of a surrogate pair is not copied: such an object is like no other.
  if (found.text !== part) return found;
  kept += found.text.length;
  if (kept > MOST_CHARACTERS) {
    known.clear();
    kept = found.text.length;
    known.set(alike, [found]);
  } else if (candidates === undefined) known.set(alike, [found]);
  else candidates.push(found);
  return found;
}

// Some manifests of the largest size that the service is known to write.
const MOST_CHARACTERS = 8_000_000;

const known = new Map<number, ObjectText[]>();
let kept = 0;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A part of a string keeps the whole string; a copy does not. */
function copyOf(part: string): string {
  return decoder.decode(encoder.encode(part));
}
