import type { ExpressionNode } from '../../expression/ast.ts';

/** The parts of an expression that can be its value: the branches of IIF, the values of Switch, the sources of Coalesce. */
export function resultsOf(node: ExpressionNode): readonly ExpressionNode[] {
  if (node.kind === 'group') return resultsOf(node.inner);
  if (node.kind !== 'call') return [node];
  const results = (indexes: (index: number) => boolean): readonly ExpressionNode[] => node.arguments.filter((_, index) => indexes(index)).flatMap(resultsOf);
  switch (node.name) {
    case 'IIF':
      return results((index) => index > 0);
    case 'Switch':
      return results((index) => index % 2 === 1);
    case 'Coalesce':
    case 'IgnoreFlowIfNullOrEmpty':
      return results(() => true);
    default:
      return [node];
  }
}
