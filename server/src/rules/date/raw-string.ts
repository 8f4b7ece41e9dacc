import { parameterAt } from '../../functions/parameters.ts';
import { expressionRule } from '../defineRule.ts';
import { wrap } from '../wrap.ts';

export const rawString = expressionRule({
  code: 'date/raw-string',
  level: 'warning',
  title: 'Date text without CDate',
  why: 'DateAdd and DateDiff take dates, and the functions page wraps every attribute and text in CDate first. What they do with a bare text is not published; it is taken to fail.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md'],
  fixable: true,
  bad: ['DateAdd("d", 7, «[hireDate]»)', 'DateDiff("d", Now(), «"2026-01-01"»)'],
  good: ['DateAdd("d", 7, CDate([hireDate]))', 'DateDiff("d", Now(), DateAdd("d", 1, Now()))', 'CDate([hireDate])'],
  fix: [{ before: 'DateAdd("d", 7, [hireDate])', after: 'DateAdd("d", 7, CDate([hireDate]))' }],
  check: ({ calls, findFunction, report }) => {
    for (const call of calls) {
      const record = findFunction(call.name);
      if (record === undefined) continue;
      call.arguments.forEach((argument, index) => {
        if (argument.kind !== 'attribute' && argument.kind !== 'string') return;
        if (parameterAt(record, call.arguments.length, index)?.type !== 'DateTime') return;
        report({
          span: argument.span,
          message: `${record.name} takes a date here, and ${argument.kind === 'attribute' ? 'the value of an attribute' : 'this'} is a text, so users may fail. Wrap it in CDate.`,
          fixes: [
            {
              title: 'Wrap it in CDate',
              safe: true,
              effect: 'provisioning',
              edits: wrap(argument.span, 'CDate('),
            },
          ],
        });
      });
    }
  },
});
