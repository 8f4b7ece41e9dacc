import type { Span } from '../../base/span.ts';
import type { TextEdit } from '../../base/textEdit.ts';
import { asciiLetterClasses } from '../../dotnet/regex/regexHints.ts';
import type { ExpressionNode } from '../../expression/ast.ts';
import { walk } from '../../expression/walk.ts';
import { expressionRule } from '../defineRule.ts';
import { editOfLiteral, spanOfLiteral } from '../literalArgument.ts';

/** Attributes that hold names of people: givenName, PreferredLastName, displayName, sn, not mailNickname or userPrincipalName. */
const PERSON = /^(?:sn|cn|(?:\w*(?:given|sur|first|last|middle|preferred|display|legal|full|family))_?name)$/i;

export const asciiOnlyClass = expressionRule({
  code: 'rx/ascii-only-class',
  level: 'info',
  title: 'Letters without accents in a pattern for names',
  why: 'a-z and A-Z are the 26 letters of ASCII: in a name, É, ß and ł are not among them: with [^a-zA-Z] they are removed, with [a-zA-Z] they are not found. An example of the Workday guide does this to last names.',
  fidelity: 'documented',
  sources: [
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/workday-expression-mapping-functions-guide.md',
    'https://learn.microsoft.com/dotnet/standard/base-types/character-classes-in-regular-expressions',
  ],
  fixable: true,
  about: ['Replace'],
  bad: ['Replace([surname], , "«[^a-zA-Z]»", , "", , )', 'Replace(ToLower([givenName]), , "«[a-z]»+$", , "", , )'],
  good: ['Replace([surname], , "[^\\\\p{L}]", , "", , )', 'Replace([mailNickname], , "[a-zA-Z_]+", , "", , )', 'Replace(NormalizeDiacritics([surname]), , "[^a-zA-Z]", , "", , )'],
  fix: [
    { before: 'Replace([surname], , "[^a-zA-Z-]", , "", , )', after: 'Replace([surname], , "[^\\\\p{L}-]", , "", , )' },
    { before: 'Replace([surname], , "[a-z]+$", , "", , )', after: 'Replace([surname], , "[\\\\p{Ll}]+$", , "", , )' },
  ],
  check: ({ constants, report }) => {
    for (const { source, pattern, regex } of constants.regexes) {
      const name = source === null ? null : personAttribute(source);
      if (name === null || regex.invalid) continue;
      for (const { span, negated, ranges } of asciiLetterClasses(regex.tree)) {
        report({
          span: spanOfLiteral(pattern, span),
          message: `Letters with accents, as in É or ł, are not in this class, so those of [${name}] are ${negated ? 'taken for other characters' : 'not found'}. Write \\\\p{L} for the letters of every script, or put NormalizeDiacritics around the source.`,
          fixes: [{ title: 'Take the letters of every script', safe: false, effect: 'provisioning', edits: lettersOfEveryScript(pattern.value, ranges).map((edit) => editOfLiteral(pattern, edit)) }],
        });
      }
    }
  },
});

/** The attribute with a person's name in a source, unless its accents are taken away before. */
function personAttribute(source: ExpressionNode): string | null {
  let found: string | null = null;
  let normalized = false;
  walk(source, (node) => {
    if (node.kind === 'attribute' && PERSON.test(node.name)) found ??= node.name;
    if (node.kind === 'call' && node.name === 'NormalizeDiacritics') normalized = true;
  });
  return normalized ? null : found;
}

function lettersOfEveryScript(pattern: string, ranges: readonly Span[]): readonly TextEdit[] {
  const texts = new Set(ranges.map(({ start, end }) => pattern.slice(start, end)));
  const letters = texts.size > 1 ? '\\p{L}' : texts.has('a-z') ? '\\p{Ll}' : '\\p{Lu}';
  return ranges.map((span, index) => ({ span, newText: index === 0 ? letters : '' }));
}
