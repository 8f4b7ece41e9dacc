import { expressionRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE, callsTo, isGiven, repair } from './callArguments.ts';
import { missingSlots } from './missingSlots.ts';

export const formatDateTimeArity = expressionRule({
  code: 'fn/formatdatetime-arity',
  level: 'warning',
  title: 'FormatDateTime without its dateTimeStyles slot',
  why: 'The functions page writes four arguments with dateTimeStyles second; other pages write three. Where the service counts four, the input format stands in the place of the styles, and the save or the evaluation fails.',
  fidelity: 'documented',
  sources: [FUNCTIONS_PAGE],
  fixable: true,
  about: ['FormatDateTime'],
  bad: ['«FormatDateTime»([employeeHireDate], "yyyyMMdd", "yyyy-MM-dd")'],
  good: ['FormatDateTime([employeeHireDate], , "yyyyMMdd", "yyyy-MM-dd")'],
  fix: [{ before: 'FormatDateTime([employeeHireDate], "yyyyMMdd", "yyyy-MM-dd")', after: 'FormatDateTime([employeeHireDate], , "yyyyMMdd", "yyyy-MM-dd")' }],
  check: ({ calls, report }) => {
    for (const call of callsTo(calls, 'FormatDateTime')) {
      const edits = missingSlots(call);
      if (call.arguments.length !== 3 || edits.length === 0 || !isGiven(call.arguments[1])) continue;
      report({
        span: call.nameSpan,
        message: 'With three of its four arguments, FormatDateTime may take the input format for the date styles. Leave the second argument empty, but write its comma.',
        fixes: [repair('Insert the empty dateTimeStyles', true, edits)],
      });
    }
  },
});
