import { walk } from '../../dotnet/regex/regexTree.ts';
import { expressionRule } from '../defineRule.ts';
import type { RegexUse } from '../expressionConstants.ts';
import { contentOfLiteral, editOfLiteral } from '../literalArgument.ts';
import type { ExpressionFinding } from '../ruleRecord.ts';
import { coverage, isExtraction } from './extraction.ts';

export const partialMatchKeepsRest = expressionRule({
  code: 'rx/partial-match-keeps-rest',
  level: 'info',
  title: 'Extraction that keeps the text around the match',
  why: 'Replace changes only what the pattern matches. Taking out a group with a pattern that covers just a part leaves the text in front of it and behind it in the value; an example of the functions page works only because its pattern covers the whole number.',
  fidelity: 'documented',
  sources: [
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md',
    'https://learn.microsoft.com/dotnet/api/system.text.regularexpressions.regex.replace',
  ],
  fixable: true,
  about: ['Replace'],
  bad: ['Replace([mobile], , "«(?<number>\\\\d{10})»", , "${number}", , )', 'Replace([mail], , "«^(\\\\w+)\\\\.»", , "$1", , )'],
  good: [
    'Replace([mobile], , "^.*?(?<number>\\\\d{10}).*$", , "${number}", , )',
    'Replace([mail], , "(.*)@.*", , "$1", , )',
    'Replace([mobile], , "(\\\\d+)-", , "$1 ", , )',
  ],
  fix: [
    { before: 'Replace([mobile], , "(?<number>\\\\d{10})", , "${number}", , )', after: 'Replace([mobile], , "^.*?(?<number>\\\\d{10}).*$", , "${number}", , )' },
    { before: 'Replace([mobile], , "(\\\\d+)|x", , "$1", , )', after: 'Replace([mobile], , "^.*?(?:(\\\\d+)|x).*$", , "$1", , )' },
  ],
  check: ({ constants, report }) => {
    for (const use of constants.regexes) {
      if (!isExtraction(use)) continue;
      const { start, end } = coverage(use.regex);
      if (start && end) continue;
      const where = start ? 'behind the match' : end ? 'in front of the match' : 'around the match';
      report({
        span: contentOfLiteral(use.pattern),
        message: `The text ${where} stays in the value, and a value without a match flows whole. Let the pattern cover the whole text if only the group is meant.`,
        fixes: fixes(use, start, end),
      });
    }
  },
});

function fixes({ pattern, regex }: RegexUse, start: boolean, end: boolean): NonNullable<ExpressionFinding['fixes']> {
  if (hasComments(regex)) return [];
  const { length } = pattern.value;
  const [open, close] = regex.tree.kind === 'alternation' ? ['(?:', ')'] : ['', ''];
  const edits = [
    { span: { start: 0, end: 0 }, newText: `${start ? '' : '^.*?'}${open}` },
    { span: { start: length, end: length }, newText: `${close}${end ? '' : '.*$'}` },
  ].filter(({ newText }) => newText !== '');
  return [{ title: 'Let the pattern cover the whole text', safe: false, effect: 'provisioning', edits: edits.map((edit) => editOfLiteral(pattern, edit)) }];
}

/** With the option x, a comment would swallow what is added behind it. */
function hasComments({ tree }: RegexUse['regex']): boolean {
  let found = false;
  walk(tree, (node) => {
    if (node.kind === 'ignored' && node.what !== 'options') found = true;
  });
  return found;
}
