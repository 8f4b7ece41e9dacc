import { attributeValue } from '../../inference/attributeValue.ts';
import { holesOf } from '../../inference/holes.ts';
import type { Assumption } from '../../types/typeRule.ts';
import { expressionRule } from '../defineRule.ts';
import { wrap } from '../wrap.ts';

const READS_A_DATE: readonly string[] = ['CDate', 'FormatDateTime', 'NumFromDate'];

const UNKNOWN = attributeValue(undefined);

/** Whatever the source: every attribute may be absent. */
const ANY_ATTRIBUTE: Assumption = { attribute: () => UNKNOWN };

export const emptyDate = expressionRule({
  code: 'date/empty-date',
  level: 'info',
  title: 'Date that may be missing',
  why: 'Reading a date that is absent or empty is taken to fail, as .NET does, so users without the date get nothing at all; the guides of Workday and SuccessFactors put a Switch with the key "" around it, since Switch evaluates only the case that fits. Microsoft\'s own examples often leave it out, so this is only told.',
  fidelity: 'inferred',
  sources: [
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/successfactors-expression-mapping-functions-guide.md',
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/workday-expression-mapping-functions-guide.md',
  ],
  fixable: true,
  about: READS_A_DATE,
  bad: ['FormatDateTime(«[endDate]», , "M/d/yyyy", "yyyy-MM-dd")', 'IIF(DateDiff("d", Now(), CDate(«[hireDate]»)) > 5, "a", Append(CDate([hireDate]), ""))'],
  good: [
    'Switch([endDate], FormatDateTime([endDate], , "M/d/yyyy", "yyyy-MM-dd"), "", "")',
    'IIF(IsPresent([endDate]), CDate([endDate]), "")',
    'CDate(Switch([endDate], [endDate], "", "9999-12-31"))',
    'CDate("2026-01-01")',
    'IIF([endDate] = "", "", CDate([endDate]))',
    'IIF(Not(IsPresent([endDate])), "", CDate([endDate]))',
  ],
  fix: [{ before: 'CDate([endDate])', after: 'Switch([endDate], CDate([endDate]), "", "")' }],
  check: ({ parsed, calls, report }) => {
    const told = new Set<string>();
    const holes = holesOf(parsed.root, ANY_ATTRIBUTE).filter(({ attributes }) => attributes.length === 1);
    for (const call of calls) {
      const [source] = call.arguments;
      if (source?.kind !== 'attribute' || !READS_A_DATE.includes(call.name) || told.has(source.name)) continue;
      // A guard keeps the call from being evaluated for users without the attribute.
      if (holes.find(({ attributes }) => attributes[0] === source.name)?.inference.nodes.has(call) !== true) continue;
      told.add(source.name);
      report({
        span: source.span,
        message: `Users without [${source.name}] fail here, since there is no date to read. Put Switch([${source.name}], …, "", …) around it to say what they get.`,
        fixes: [
          {
            title: `Give users without ${source.name} an empty text`,
            safe: false,
            effect: 'provisioning',
            edits: wrap(parsed.root.span, `Switch([${source.name}], `, ', "", "")'),
          },
        ],
      });
    }
  },
});
