import type { ExpressionNode } from '../../expression/ast.ts';
import { walk } from '../../expression/walk.ts';
import { expressionRule } from '../defineRule.ts';
import { dateFunctionIn } from './functionDates.ts';

const COMPARISONS: readonly string[] = ['=', '<>', '<', '<=', '>', '>='];

export const timeInEquality = expressionRule({
  code: 'date/time-in-equality',
  level: 'warning',
  title: 'Dates compared as texts',
  why: 'Operators compare texts or numbers, and a date becomes a text such as 3/9/2026 2:05:06 PM. It never equals Now(), which goes on every second, and its order as text is not that of time; concluded from how results are printed.',
  fidelity: 'inferred',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md'],
  fixable: true,
  bad: ['IIF([hireDate] «=» Now(), "a", "b")', 'IIF(CDate([endDate])«<»Now(), "a", "b")'],
  good: ['IIF(DateDiff("d", CDate([hireDate]), Now()) = 0, "a", "b")', 'IIF(FormatDateTime(Now(), , "M/d/yyyy h:mm:ss tt", "yyyy") = "2026", "a", "b")'],
  fix: [{ before: 'IIF([hireDate] = Now(), "a", "b")', after: 'IIF(DateDiff("d", Now(), CDate([hireDate])) = 0, "a", "b")' }],
  check: ({ parsed, calls, report }) => {
    if (!calls.some((call) => dateFunctionIn(call) !== null)) return;
    walk(parsed.root, (node) => {
      if (node.kind !== 'operation' || !COMPARISONS.includes(node.operator)) return;
      const { left, right } = node;
      const name = dateFunctionIn(left) ?? dateFunctionIn(right);
      if (name === null) return;
      const date = (side: ExpressionNode): string => {
        const text = parsed.text.slice(side.span.start, side.span.end);
        return dateFunctionIn(side) === null ? `CDate(${text})` : text;
      };
      report({
        span: node.operatorSpan,
        message: `This compares the date of ${name} as a text with seconds, so it does not tell which day is earlier or the same. Compare DateDiff with 0 instead.`,
        fixes: [
          {
            title: 'Compare days with DateDiff',
            safe: false,
            effect: 'provisioning',
            edits: [{ span: { start: left.span.start, end: right.span.end }, newText: `DateDiff("d", ${date(right)}, ${date(left)}) ${node.operator} 0` }],
          },
        ],
      });
    });
  },
});
