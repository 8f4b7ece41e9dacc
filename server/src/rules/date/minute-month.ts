import type { ExpressionNode } from '../../expression/ast.ts';
import { expressionRule } from '../defineRule.ts';
import { contentOfLiteral, editOfLiteral } from '../literalArgument.ts';

/** So many months are more than two years, which is rarely meant. */
const MANY_MONTHS = 24;

export const minuteMonth = expressionRule({
  code: 'date/minute-month',
  level: 'info',
  title: 'Many months where minutes may be meant',
  why: 'In DateAdd, m is the month; the minute is n. A number above 24 makes minutes more likely.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md'],
  fixable: true,
  about: ['DateAdd'],
  bad: ['DateAdd("«m»", 90, Now())', 'DateAdd("«m»", "-30", Now())'],
  good: ['DateAdd("m", 10, CDate([hireDate]))', 'DateAdd("n", 90, Now())'],
  fix: [{ before: 'DateAdd("m", 90, Now())', after: 'DateAdd("n", 90, Now())' }],
  check: ({ constants, report }) => {
    for (const literal of constants.literals) {
      if (literal.parameter.role !== 'interval' || literal.record.name !== 'DateAdd' || literal.value !== 'm') continue;
      const amount = amountIn(literal.call.arguments[1]);
      if (!(Math.abs(amount) > MANY_MONTHS)) continue;
      report({
        span: contentOfLiteral(literal),
        message: `This adds ${amount} months. Write "n" if minutes are meant.`,
        fixes: [{ title: 'Count minutes: write "n"', safe: false, effect: 'provisioning', edits: [editOfLiteral(literal, { span: { start: 0, end: 1 }, newText: 'n' })] }],
      });
    }
  },
});

function amountIn(node: ExpressionNode | undefined): number {
  if (node?.kind === 'number') return Number(node.value);
  return node?.kind === 'string' && /^-?\d+$/.test(node.value) ? Number(node.value) : NaN;
}
