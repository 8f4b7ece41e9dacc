import { describe, expect, it } from 'vitest';
import { hoverAt } from '../../../server/src/features/hover/hover.ts';
import { open } from '../../support/documents.ts';
import { expressionInManifest } from '../../support/expressionInManifest.ts';
import { withCursor } from '../../support/marked.ts';

function typeAt(source: string, name: string): string | undefined {
  const { text, offset } = withCursor(source);
  return hoverAt(open(text, { name }), offset)?.markdown.split('\n').find((line) => /^Here: /.test(line));
}

describe('the hover says what a part of an expression gives', () => {
  it.each([
    ['To¦Lower([mail])', 'Here: text; null for users without mail. *(inferred)*'],
    ['Co¦alesce([mail], [otherMails])', 'Here: text, or a list; null for users without mail and otherMails. *(inferred)*'],
    ['Coa¦lesce([mail], "none")', 'Here: text. *(observed)*'],
    ['Jo¦in(" ", [givenName], [surname])', 'Here: text; an empty text for users without givenName and surname. *(observed)*'],
    ['CD¦ate([employeeHireDate])', 'Here: a date; an error for users without employeeHireDate. *(inferred)*'],
    ['IgnoreFlow¦IfNullOrEmpty([mail])', 'Here: text; no flow for users without mail. *(observed)*'],
    ['Swi¦tch([IsSoftDeleted], , "False", "True", "True", "False")', 'Here: "True" or "False". *(observed)*'],
    ['Swi¦tch([city], , "Lund", "a")', 'Here: "a"; null for users without city; null is possible for others, too. *(inferred)*'],
    ['IIF(IsPresent([mail]), [ma¦il], "none")', 'Here: text. *(observed)*'],
    ['IIF(IsPresent([mail]), "one", [ma¦il])', 'Here: an empty text; null for users without mail. *(observed)*'],
    ['IIF([city] ¦= "Lund", "a", "b")', 'Here: True or False. *(observed)*'],
    ['IIF([accountEnabled] = "Yes", [ma¦il], "b")', 'Here: nothing, since no user gets here.'],
    ['C¦ount([proxyAddresses])', 'Here: a whole number. *(observed)*'],
    ['Spl¦it([mail], "@")', 'Here: a list of texts; null for users without mail. *(inferred)*'],
  ])('%s', (expression, wanted) => {
    expect(typeAt(`title <- ${expression}\n`, 'a.entramap')).toBe(wanted);
    expect(typeAt(expressionInManifest(expression), 'a.json')).toBeDefined();
  });
});
