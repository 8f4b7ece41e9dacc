import { catastrophicRisk } from '../dotnet/regex/catastrophicRisk.ts';
import { parseRegex } from '../dotnet/regex/parseRegex.ts';
import type { ExpressionNode } from '../expression/ast.ts';
import { walk } from '../expression/walk.ts';
import { functionNamed } from '../functions/registry.ts';

/**
 * The regular expression that probably kept an expression from ending: of its constant patterns the first on which
 * backtracking can take very long, else its only one. Null where nothing can be said.
 */
export function slowPattern(root: ExpressionNode): string | null {
  const patterns = constantPatterns(root);
  return patterns.find((pattern) => catastrophicRisk(parseRegex(pattern).tree) !== null) ?? (patterns.length === 1 ? (patterns[0] ?? null) : null);
}

function constantPatterns(root: ExpressionNode): readonly string[] {
  const patterns: string[] = [];
  walk(root, (node) => {
    if (node.kind !== 'call') return;
    const parameters = functionNamed(node.name)?.parameters ?? [];
    for (const [index, argument] of node.arguments.entries()) {
      if (argument.kind === 'string' && parameters[index]?.role === 'regex') patterns.push(argument.value);
    }
  });
  return patterns;
}
