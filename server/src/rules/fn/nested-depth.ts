import type { ExpressionNode } from '../../expression/ast.ts';
import { expressionRule } from '../defineRule.ts';
import { callsTo, isCallTo, textOf } from './callArguments.ts';

export const nestedDepth = expressionRule({
  code: 'fn/nested-depth',
  level: 'info',
  title: 'Ladder of IIF on one attribute',
  why: 'Four or more IIF in one another that compare one attribute with texts are hard to read and near the limit of 10,000 characters. Switch says the same in one line.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/workday-inbound-tutorial.md'],
  fixable: false,
  bad: ['«IIF»([c]="1", "a", IIF([c]="2", "b", IIF([c]="3", "c", IIF([c]="4", "d", "e"))))'],
  good: ['IIF([c]="1", "a", IIF([c]="2", "b", "c"))'],
  check: ({ calls, report }) => {
    const inner = new Set(calls.map((call) => call.arguments[2]));
    for (const call of callsTo(calls, 'IIF')) {
      if (inner.has(call) || rungs(call, comparedAttribute(call)) < LONGEST_LADDER) continue;
      report({ span: call.nameSpan, message: 'This ladder of IIF compares one attribute with one text after the other. Switch with a key for each says the same, shorter; mind that Switch also tells empty values apart.' });
    }
  },
});

const LONGEST_LADDER = 4;

function comparedAttribute(node: ExpressionNode | undefined): string | null {
  const condition = isCallTo(node, 'IIF') ? node.arguments[0] : undefined;
  if (condition?.kind !== 'operation' || condition.operator !== '=') return null;
  return condition.left.kind === 'attribute' && textOf(condition.right) !== null ? condition.left.name : null;
}

function rungs(node: ExpressionNode | undefined, attribute: string | null): number {
  if (attribute === null || !isCallTo(node, 'IIF') || comparedAttribute(node) !== attribute) return 0;
  return 1 + rungs(node.arguments[2], attribute);
}
