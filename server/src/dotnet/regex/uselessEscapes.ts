import type { Span } from '../../base/span.ts';
import { classesIn } from './regexHints.ts';
import type { ParsedRegex } from './parseRegex.ts';
import { walk } from './regexTree.ts';

/** A backslash in front of a character that means the same without it. */
export interface UselessEscape {
  /** The backslash and the character. */
  readonly span: Span;
  readonly character: string;
  readonly inClass: boolean;
}

/**
 * The escapes that could be left out without changing the pattern, in the order of the pattern.
 * .NET accepts them; testers for other languages do not, and they make a pattern harder to read.
 */
export function uselessEscapes({ pattern, tree }: ParsedRegex): readonly UselessEscape[] {
  const found: UselessEscape[] = [];
  walk(tree, (node) => {
    if (node.kind === 'literal' && node.escaped) add(node.span, null);
  });
  for (const node of classesIn(tree)) {
    for (const item of node.items) {
      const ends = item.kind === 'range' ? [item.first, item.last] : item.kind === 'character' ? [item] : [];
      for (const end of ends) if (end.escaped) add(end.span, node.span);
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);

  function add(span: Span, enclosing: Span | null): void {
    const character = pattern.slice(span.start + 1, span.end);
    // The bracket that opens the class says nothing about the character behind it.
    const before = pattern.slice(enclosing === null ? 0 : enclosing.start + 1, span.start);
    const inClass = enclosing !== null;
    if (character.length === 1 && isUseless(character, before, inClass)) found.push({ span, character, inClass });
  }
}

function isUseless(character: string, before: string, inClass: boolean): boolean {
  if (/[0-9A-Za-z]/.test(character)) return false;
  if (inClass) {
    // Without the backslash, [: would begin what .NET reads as a POSIX class.
    return !'\\]^-['.includes(character) && !(character === ':' && before.endsWith('['));
  }
  // Without the backslash, a{1\,2} would be a quantifier; # and blanks mean something under the option x.
  return !'\\^$.*+?()|[]{}# \t\n\f\r'.includes(character) && !(character === ',' && /\{\d+$/.test(before));
}
