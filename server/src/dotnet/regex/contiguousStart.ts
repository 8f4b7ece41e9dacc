import { walk, type RegexNode } from './regexTree.ts';

/**
 * The `\G` anchors with which every match of the pattern begins, or null if there are others, or a match can begin without one.
 * Only then does the sticky flag of ECMAScript mean the same.
 */
export function contiguousStart(tree: RegexNode): ReadonlySet<RegexNode> | null {
  const leading = new Set<RegexNode>();
  if (!collectLeading(tree, leading)) return null;
  let isComplete = true;
  walk(tree, (node) => {
    if (node.kind === 'anchor' && node.anchor === 'previous-match-end' && !leading.has(node)) isComplete = false;
  });
  return isComplete ? leading : null;
}

function collectLeading(node: RegexNode, leading: Set<RegexNode>): boolean {
  switch (node.kind) {
    case 'anchor':
      if (node.anchor !== 'previous-match-end') return false;
      leading.add(node);
      return true;
    case 'sequence': {
      const first = node.items.find((item) => item.kind !== 'ignored');
      return first !== undefined && collectLeading(first, leading);
    }
    case 'alternation':
      return node.alternatives.every((alternative) => collectLeading(alternative, leading));
    case 'group':
    case 'capture':
      return collectLeading(node.body, leading);
    default:
      return false;
  }
}
