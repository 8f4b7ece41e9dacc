import type { ExpressionNode } from '../../expression/ast.ts';
import { walk } from '../../expression/walk.ts';
import { expressionRule } from '../defineRule.ts';

export const dateDiffOrder = expressionRule({
  code: 'date/datediff-order',
  level: 'info',
  title: 'Condition that is true before a date, not after it',
  why: 'DateDiff counts from its second argument to its third: with Now() first it is positive while the date is still to come. Six printed results of the Workday guide are the opposite, which enables accounts too early or disables them too late when it is copied.',
  fidelity: 'documented',
  sources: [
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md',
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/workday-expression-mapping-functions-guide.md',
  ],
  fixable: true,
  about: ['DateDiff'],
  bad: ['IIF(DateDiff("d", Now(), CDate([hireDate])) «>= 0», "True", "False")'],
  good: ['IIF(DateDiff("d", CDate([hireDate]), Now()) >= 0, "True", "False")', 'IIF(DateDiff("d", Now(), CDate([hireDate])) <= 14, "True", "False")'],
  fix: [
    { before: 'IIF(DateDiff("d", Now(), CDate([hireDate])) >= 0, "True", "False")', after: 'IIF(DateDiff("d", CDate([hireDate]), Now()) >= 0, "True", "False")' },
  ],
  check: ({ parsed, report }) => {
    walk(parsed.root, (node) => {
      if (node.kind !== 'operation' || (node.operator !== '>=' && node.operator !== '>') || !isZero(node.right)) return;
      const { left } = node;
      const [, first, second] = left.kind === 'call' && left.name === 'DateDiff' ? left.arguments : [];
      if (first?.kind !== 'call' || first.name !== 'Now' || second === undefined) return;
      const text = (part: ExpressionNode): string => parsed.text.slice(part.span.start, part.span.end);
      report({
        span: { start: node.operatorSpan.start, end: node.right.span.end },
        message: `This is true ${node.operator === '>=' ? 'on the day itself and before it' : 'only before the day'}, since DateDiff counts from Now() to the date. Swap the two if it is meant to be true from that day on.`,
        fixes: [
          {
            title: 'Swap the two dates',
            safe: false,
            effect: 'provisioning',
            edits: [
              { span: first.span, newText: text(second) },
              { span: second.span, newText: text(first) },
            ],
          },
        ],
      });
    });
  },
});

function isZero(node: ExpressionNode): boolean {
  return (node.kind === 'number' && node.value === 0n) || (node.kind === 'string' && node.value === '0');
}
