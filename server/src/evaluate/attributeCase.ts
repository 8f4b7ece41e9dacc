import type { ParsedExpression } from '../expression/ast.ts';
import { walk } from '../expression/walk.ts';
import { problemAt } from './check.ts';
import type { ExpressionProblem } from './check.ts';

/**
 * Attributes of the expression that the user lacks, but has in another letter case. Attribute names are case-sensitive, and the
 * service refuses such a mapping with SchemaInvalid (MicrosoftDocs/azure-docs issue 58604).
 */
export function inputCaseProblems(parsed: ParsedExpression, inputs: Readonly<Record<string, unknown>>): readonly ExpressionProblem[] {
  const problems: ExpressionProblem[] = [];
  const names = Object.keys(inputs);
  walk(parsed.root, (node) => {
    if (node.kind !== 'attribute' || names.includes(node.name)) return;
    const other = names.find((name) => name.toLowerCase() === node.name.toLowerCase());
    if (other === undefined) return;
    problems.push(problemAt(node.span, 'map/source-attribute-case', `Attribute names are case-sensitive: the user has [${other}], not [${node.name}].`));
  });
  return problems;
}
