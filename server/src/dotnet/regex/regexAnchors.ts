import type { AnchorKind, RegexNode } from './regexTree.ts';

/** Whether every match must begin where the text begins, or where a match before it ended. */
export function isAnchoredAtStart(tree: RegexNode): boolean {
  return isAnchored(tree, new Set<AnchorKind>(['text-start', 'previous-match-end']), 'start');
}

/** Whether every match must reach to the end of the text, or to a line feed that ends it. */
export function isAnchoredAtEnd(tree: RegexNode): boolean {
  return isAnchored(tree, new Set<AnchorKind>(['text-end', 'text-end-or-final-line-feed']), 'end');
}

/** Whether the pattern begins with `.*` or `.+`, outside or inside groups. */
export function startsWithAnything(tree: RegexNode): boolean {
  return isOpen(tree, 'start');
}

/** Whether the pattern ends with `.*` or `.+`, outside or inside groups. */
export function endsWithAnything(tree: RegexNode): boolean {
  return isOpen(tree, 'end');
}

function isOpen(node: RegexNode, side: 'start' | 'end'): boolean {
  switch (node.kind) {
    case 'quantified':
      return node.maximum === Infinity && isAnyCharacter(node.body);
    case 'sequence': {
      const parts = node.items.filter((item) => item.kind !== 'ignored');
      const outermost = side === 'start' ? parts[0] : parts[parts.length - 1];
      return outermost !== undefined && isOpen(outermost, side);
    }
    case 'alternation':
      return node.alternatives.every((alternative) => isOpen(alternative, side));
    case 'group':
    case 'capture':
      return isOpen(node.body, side);
    default:
      return false;
  }
}

/** `.` itself or `(.)`. */
function isAnyCharacter(node: RegexNode): boolean {
  if (node.kind === 'capture' || node.kind === 'group') return isAnyCharacter(node.body);
  if (node.kind !== 'sequence') return node.kind === 'any';
  const [only, ...others] = node.items;
  return only !== undefined && others.length === 0 && isAnyCharacter(only);
}

function isAnchored(node: RegexNode, anchors: ReadonlySet<AnchorKind>, side: 'start' | 'end'): boolean {
  switch (node.kind) {
    case 'anchor':
      return anchors.has(node.anchor);
    case 'sequence': {
      const parts = side === 'start' ? node.items : [...node.items].reverse();
      return isFirstAnchored(parts, anchors, side);
    }
    case 'alternation':
      return node.alternatives.every((alternative) => isAnchored(alternative, anchors, side));
    case 'group':
    case 'capture':
    case 'balancing':
      return isAnchored(node.body, anchors, side);
    case 'quantified':
      return node.minimum > 0 && isAnchored(node.body, anchors, side);
    default:
      return false;
  }
}

/** Other anchors and lookarounds may stand outside the one that is looked for; they take no text. */
function isFirstAnchored(parts: readonly RegexNode[], anchors: ReadonlySet<AnchorKind>, side: 'start' | 'end'): boolean {
  for (const part of parts) {
    if (isAnchored(part, anchors, side)) return true;
    if (part.kind !== 'ignored' && part.kind !== 'anchor' && part.kind !== 'lookaround') return false;
  }
  return false;
}
