import { expressionRule } from '../defineRule.ts';
import { wrap } from '../wrap.ts';
import { guardedCalls, isGuarded } from './guards.ts';

export const dateFromNumNever = expressionRule({
  code: 'date/datefromnum-never',
  level: 'warning',
  title: 'Number of Active Directory that means never',
  why: 'accountExpires holds 9223372036854775807 or 0 for accounts that never expire. .NET has no date for the first, so these users fail, and makes the year 1601 of the second. Computed with a real .NET.',
  fidelity: 'inferred',
  sources: [
    'https://learn.microsoft.com/windows/win32/adschema/a-accountexpires',
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md',
  ],
  fixable: true,
  about: ['DateFromNum'],
  bad: ['DateFromNum(«[accountExpires]»)', 'DateFromNum(«9223372036854775807»)'],
  good: ['Switch([accountExpires], DateFromNum([accountExpires]), "0", "", "9223372036854775807", "")', 'DateFromNum([pwdLastSet])', 'DateFromNum(132223104000000000)'],
  fix: [{ before: 'DateFromNum([accountExpires])', after: 'Switch([accountExpires], DateFromNum([accountExpires]), "0", "", "9223372036854775807", "")' }],
  check: ({ parsed, report }) => {
    for (const guarded of guardedCalls(parsed.root)) {
      const [source] = guarded.call.arguments;
      if (guarded.call.name !== 'DateFromNum' || source === undefined) continue;
      if ((source.kind === 'number' || source.kind === 'string') && /^(?:0|9223372036854775807)$/.test(String(source.value))) {
        report({ span: source.span, message: `${String(source.value)} means never and is no date: ${String(source.value) === '0' ? 'the year 1601 comes out' : 'every user fails'}. Give a number that is a date.` });
      }
      if (source.kind !== 'attribute' || source.name !== 'accountExpires' || isGuarded(guarded, source.name)) continue;
      report({
        span: source.span,
        message: 'Accounts that never expire have 9223372036854775807 or 0 here, and neither is a date: they fail, or get the year 1601. Put Switch around it with both as keys.',
        fixes: [
          {
            title: 'Give accounts that never expire an empty text',
            safe: false,
            effect: 'provisioning',
            edits: wrap(parsed.root.span, 'Switch([accountExpires], ', ', "0", "", "9223372036854775807", "")'),
          },
        ],
      });
    }
  },
});
