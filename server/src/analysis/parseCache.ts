import { parseExpression } from '../expression/parse.ts';
import type { ParsedExpression } from '../expression/ast.ts';

/** Parses an expression text, each distinct text once: schemas repeat their expressions, and a keystroke changes one. */
export type ParseCache = (text: string) => ParsedExpression;

// A 3 MB manifest holds about a thousand distinct expressions.
const MOST_ENTRIES = 5_000;

/** An empty cache; it forgets the oldest texts when it is full. */
export function createParseCache(): ParseCache {
  const known = new Map<string, ParsedExpression>();
  return (text) => {
    const hit = known.get(text);
    if (hit !== undefined) return hit;
    const parsed = parseExpression(text);
    if (known.size >= MOST_ENTRIES) {
      const oldest = known.keys().next();
      if (oldest.done !== true) known.delete(oldest.value);
    }
    known.set(text, parsed);
    return parsed;
  };
}
