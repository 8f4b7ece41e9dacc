import { mappingRule } from '../defineRule.ts';
import { constantsOf } from '../expressionConstants.ts';
import { contentOfLiteral, editOfLiteral } from '../literalArgument.ts';
import { expressionsFor } from '../mappedExpressions.ts';
import { dateFormatsOf, isDateOnly } from './dateFormats.ts';
import { resultsOf } from './targetExpressions.ts';

const FULL_FORMAT = "yyyy-MM-dd'T'HH:mm:ss'Z'";

export const employeeHireDateFormat = mappingRule({
  code: 'date/employeehiredate-format',
  level: 'warning',
  title: 'Hire or leave date without a time',
  why: 'employeeHireDate and employeeLeaveDateTime are dates with a time. A value without one is not synchronised, and lifecycle workflows do not start, as users report; the page on them formats the time too.',
  fidelity: 'observed',
  sources: ['MicrosoftDocs/entra-docs docs/id-governance/how-to-lifecycle-workflow-sync-attributes.md', 'MicrosoftDocs/entra-docs#89'],
  fixable: true,
  bad: ['employeeId <- [id] match 1\nemployeeHireDate <- FormatDateTime([hireDate], , "M/d/yyyy", "«yyyy-MM-dd»")\n'],
  good: [
    'employeeId <- [id] match 1\nemployeeHireDate <- FormatDateTime([hireDate], , "M/d/yyyy", "yyyyMMddHHmmss.fZ")\n',
    'employeeId <- [id] match 1\ntitle <- FormatDateTime([hireDate], , "M/d/yyyy", "yyyy-MM-dd")\n',
    'employeeId <- [id] match 1\nemployeeHireDate <- [hireDate]\n',
  ],
  fix: [
    {
      before: 'employeeId <- [id] match 1\nemployeeLeaveDateTime <- FormatDateTime([endDate], , "M/d/yyyy", "yyyy-MM-dd")\n',
      after: "employeeId <- [id] match 1\nemployeeLeaveDateTime <- FormatDateTime([endDate], , \"M/d/yyyy\", \"yyyy-MM-dd'T'HH:mm:ss'Z'\")\n",
    },
  ],
  check: (context) => {
    for (const { mapping, parsed, pointer, toDocument } of expressionsFor(context, ['employeeHireDate', 'employeeLeaveDateTime'])) {
      const results = resultsOf(parsed.root).filter((node) => node.kind === 'call');
      for (const { output } of dateFormatsOf(constantsOf(parsed.text, results))) {
        if (output === null || !isDateOnly(output.value)) continue;
        const edit = editOfLiteral(output, { span: { start: 0, end: output.value.length }, newText: FULL_FORMAT });
        context.report({
          span: toDocument(contentOfLiteral(output)),
          pointer,
          message: `${mapping.target} needs a time, and a value without one is not synchronised. Write the format "${FULL_FORMAT}".`,
          fixes: [{ title: `Write "${FULL_FORMAT}"`, safe: true, effect: 'provisioning', edits: [{ kind: 'editExpression', mapping, edits: [edit] }] }],
        });
      }
    }
  },
});
