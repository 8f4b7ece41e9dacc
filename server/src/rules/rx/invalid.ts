import { regexRule } from '../defineRule.ts';
import { isClassHyphen } from './classHyphen.ts';
import { isForeignSyntax } from './foreignSyntax.ts';
import { asWritten, withConsequence } from './patternMessage.ts';

export const invalidPattern = regexRule({
  code: 'rx/invalid',
  level: 'error',
  title: 'Regular expression that .NET refuses',
  why: 'The functions page links to the regular expressions of .NET. A pattern that .NET cannot read fails for every user when it is evaluated, and saving the mapping does not show it; checked with the rules of .NET\'s own parser.',
  fidelity: 'documented',
  sources: [
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md',
    'https://learn.microsoft.com/dotnet/standard/base-types/regular-expression-language-quick-reference',
  ],
  fixable: true,
  place: 'anywhere',
  bad: [
    'Replace([mobile], , "«(»\\\\d+", , "", , )',
    'Replace([mobile], , "«*»", , "", , )',
    'Replace([mobile], , "\\\\+\\\\p{«Letter»}", , "", , )',
    'Replace([mobile], , "\\\\d+\\\\k<«n»>", , "", , )',
  ],
  good: ['Replace([mobile], , "(\\\\d+)", , "", , )', 'Replace([mobile], "(", , , "", , )', 'Replace([mobile], , [pattern], , "", , )'],
  fix: [{ before: 'Replace([mobile], , "\\\\d{5,3}", , "", , )', after: 'Replace([mobile], , "\\\\d{3,5}", , "", , )' }],
  check: ({ regex, place, report }) => {
    for (const problem of regex.problems) {
      if (problem.kind !== 'invalid' || isClassHyphen(problem) || isForeignSyntax(problem, regex.pattern)) continue;
      const { span, repair } = problem;
      report({
        span,
        message: withConsequence(asWritten(problem.message, place), place),
        fixes: repair === null ? [] : [{ title: `Write ${asWritten(repair, place)}`, safe: true, effect: 'provisioning', edits: [{ span, newText: repair }] }],
      });
    }
  },
});
