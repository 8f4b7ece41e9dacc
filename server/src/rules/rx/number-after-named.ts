import type { RegexGroup } from '../../dotnet/regex/groupNumbers.ts';
import { expressionRule } from '../defineRule.ts';
import { editOfLiteral, spanOfLiteral } from '../literalArgument.ts';

export const numberAfterNamed = expressionRule({
  code: 'rx/number-after-named',
  level: 'info',
  title: 'Group number in a pattern with named groups',
  why: '.NET numbers the groups without a name first and the named ones after them, unlike other languages, which count all from left to right. So $1 may be another group than it seems; compared with a real .NET.',
  fidelity: 'documented',
  sources: ['https://learn.microsoft.com/dotnet/standard/base-types/grouping-constructs-in-regular-expressions'],
  fixable: true,
  about: ['Replace'],
  bad: ['Replace([displayName], , "(?<last>\\\\w+), (\\\\w+)", , "«$2» «$1»", , )'],
  good: ['Replace([displayName], , "(\\\\w+), (?<first>\\\\w+)", , "$2 $1", , )', 'Replace([displayName], , "(\\\\w+), (\\\\w+)", , "$2 $1", , )'],
  fix: [{ before: 'Replace([displayName], , "(?<last>\\\\w+), (\\\\w+)", , "$2", , )', after: 'Replace([displayName], , "(?<last>\\\\w+), (\\\\w+)", , "${last}", , )' }],
  check: ({ constants, report }) => {
    for (const { regex, replacement } of constants.regexes) {
      if (regex.invalid || replacement === null || !isMixed(regex.groups)) continue;
      const { literal, parsed } = replacement;
      for (const part of parsed.parts) {
        if (part.kind !== 'group' || part.name !== null || part.number === 0 || !/\d/.test(literal.value.slice(part.span.start, part.span.end))) continue;
        const group = regex.groups.find(({ number }) => number === part.number);
        if (group === undefined || placeOf(group, regex.groups) === part.number) continue;
        const opening = regex.pattern.slice(group.span.start, group.span.end);
        const name = group.name;
        report({
          span: spanOfLiteral(literal, part.span),
          message: `In .NET, group ${part.number} is the one that begins with ${opening} and stands at place ${placeOf(group, regex.groups)}, since groups without a name are numbered first. ${name === null ? 'Give the group a name.' : `Write \${${name}} to make that plain.`}`,
          fixes: name === null ? [] : [{ title: `Write \${${name}}`, safe: true, effect: 'none', edits: [editOfLiteral(literal, { span: part.span, newText: `\${${name}}` })] }],
        });
      }
    }
  },
});

function isMixed(groups: readonly RegexGroup[]): boolean {
  return groups.some(({ name }) => name !== null) && groups.some(({ name }) => name === null);
}

/** The number that a group has in languages that count from left to right. */
function placeOf(group: RegexGroup, groups: readonly RegexGroup[]): number {
  return 1 + groups.filter(({ span }) => span.start < group.span.start).length;
}
