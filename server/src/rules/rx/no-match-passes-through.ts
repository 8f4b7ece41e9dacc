import { expressionRule } from '../defineRule.ts';
import { contentOfLiteral } from '../literalArgument.ts';
import { canFail, coverage, isExtraction } from './extraction.ts';

export const noMatchPassesThrough = expressionRule({
  code: 'rx/no-match-passes-through',
  level: 'info',
  title: 'Extraction that lets values without a match through',
  why: 'Where the pattern does not match, Replace gives the source unchanged: a value that is too long, or of the wrong domain, flows as it is. So does .NET.',
  fidelity: 'inferred',
  sources: [
    'https://learn.microsoft.com/dotnet/api/system.text.regularexpressions.regex.replace',
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md',
  ],
  fixable: false,
  about: ['Replace'],
  bad: ['Replace([mail], , "«^(?<alias>[^@]+)@contoso\\\\.com$»", , "${alias}", , )', 'Replace([employeeId], , "«^(\\\\d*)$»", , "$1", , )'],
  good: ['Replace([employeeId], , "(.*?)(?<id>.{0,8})$", , "${id}", , )', 'Replace([mail], , "^(.*)$", , "$1", , )'],
  check: ({ constants, report }) => {
    for (const use of constants.regexes) {
      if (!isExtraction(use)) continue;
      const { start, end } = coverage(use.regex);
      // Otherwise rx/partial-match-keeps-rest says both.
      if (!start || !end || !canFail(use.regex.tree)) continue;
      report({
        span: contentOfLiteral(use.pattern),
        message: 'A value that the pattern does not match flows whole, as it is in the source. Add an alternative that catches the rest, or look at the values with a dry-run.',
      });
    }
  },
});
