import type { ExpressionNode } from '../../expression/ast.ts';
import { someNode } from '../../expression/walk.ts';
import { expressionRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE, callsTo, isCallTo, isGiven } from './callArguments.ts';

export const iifConstantCondition = expressionRule({
  code: 'fn/iif-constant-condition',
  level: 'warning',
  title: 'Condition that is the same for everybody',
  why: 'A condition without an attribute has one result for all users, so one of the two branches never flows.',
  fidelity: 'inferred',
  sources: [FUNCTIONS_PAGE],
  fixable: false,
  about: ['IIF'],
  bad: ['IIF(«"country"="SE"», "a", "b")'],
  good: ['IIF([country]="SE", "a", "b")', 'IIF(DateDiff("d", Now(), CDate([x])) > 0, "a", "b")'],
  check: ({ calls, report }) => {
    for (const call of callsTo(calls, 'IIF')) {
      const [condition] = call.arguments;
      if (condition === undefined || !isGiven(condition) || condition.kind === 'identifier' || dependsOnSomething(condition)) continue;
      report({ span: condition.span, message: 'This condition looks at no attribute, so it has one result for everybody and one branch never flows. Attributes stand in brackets.' });
    }
  },
});

/** Whether the value can differ between users or moments. */
export function dependsOnSomething(root: ExpressionNode): boolean {
  return someNode(root, (node) => node.kind === 'attribute' || node.kind === 'jobParameter' || node.kind === 'missing' || isCallTo(node, 'Now', 'Guid', 'RandomString', 'DefaultDomain'));
}
