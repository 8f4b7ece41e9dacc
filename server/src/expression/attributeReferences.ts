import { remembered } from '../base/remembered.ts';
import type { AttributeNode, ExpressionNode } from './ast.ts';
import { walk } from './walk.ts';

/** Every reference to a source attribute, in text order, as often as it is written. */
export const attributeReferences = remembered((root: ExpressionNode): readonly AttributeNode[] => {
  const found: AttributeNode[] = [];
  walk(root, (node) => {
    if (node.kind === 'attribute') found.push(node);
  });
  return found;
});
