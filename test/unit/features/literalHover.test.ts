import { describe, expect, it } from 'vitest';
import { hoverAt } from '../../../server/src/features/hover/hover.ts';
import { open } from '../../support/documents.ts';
import { expressionInManifest } from '../../support/expressionInManifest.ts';
import { withCursor } from '../../support/marked.ts';

/** Hovers at the `¦` of an expression in both kinds of document: the help, and what it is about, as the expression has it. */
function hovers(expression: string): readonly { readonly name: string; readonly markdown: string; readonly place: string }[] {
  return [`title <- ${expression}\n`, expressionInManifest(expression)].map((source, index) => {
    const name = index === 0 ? 'a.entramap' : 'a.json';
    const { text, offset } = withCursor(source);
    const found = hoverAt(open(text, { name }), offset);
    const place = found === null ? 'none' : text.slice(found.span.start, found.span.end);
    return { name, markdown: found?.markdown ?? '', place: name === 'a.json' && found !== null ? (JSON.parse(`"${place}"`) as string) : place };
  });
}

describe('a text that means something', () => {
  it.each([
    ['a part of a pattern', 'Replace([mobile], , "(?<n>\\\\d¦{10})", , "${n}", , )', '\\\\d{10}', '**`\\d{10}`** Exactly 10 times: a decimal digit of any script\\.'],
    ['all of the pattern behind it', 'Replace([mobile], , "(?<n>\\\\d¦{10})", , "${n}", , )', '\\\\d{10}', '- `(?<n>\\d{10})` Group 1, named “n”, which keeps what it matches\\.\n  - `\\d{10}` Exactly'],
    ['a problem of a pattern', 'Replace([mobile], , "¦(a", , "", , )', '(a', '**Problem:** This parenthesis is never closed'],
    ['a group in a replacement', 'Replace([mobile], , "(?<n>\\\\d+)-", , "+${¦n}", , )', '${n}', '**`${n}`** the text of group 1, named `n`: `(?<n>\\d+)`'],
    ['a number in a replacement', 'Replace([mobile], , "(a)(?<n>b)", , "$¦2", , )', '$2', '**`$2`** the text of group 2, named `n`: `(?<n>b)`'],
    ['a group name', 'Replace([mail], , "(?<Suffix>@.*)", "Su¦ffix", "", , )', 'Suffix', 'group 1, named `Suffix`: `(?<Suffix>@.*)`'],
    ['a part of an output format', 'FormatDateTime([d], , "M/d/yyyy", "yyyy-M¦M-dd")', 'MM', '**`MM`** month, 1 to 12, exactly two digits'],
    ['the example of an output format', 'FormatDateTime([d], , "M/d/yyyy", "¦dd.MM.yyyy HH:mm")', 'dd', '9 March 2026, 14:05:06.07 UTC is written `09.03.2026 14:05`'],
    ['the example of an input format', 'FormatDateTime([d], "yyyyMMddHHmmss¦.fZ", "d")', '.', 'is read from `20260309140506.0Z`'],
    ['an interval', 'DateAdd("¦n", 5, Now())', 'n', 'DateAdd counts minutes.'],
    ['a wrong interval', 'DateAdd("¦mm", 5, Now())', 'mm', 'is not an interval'],
    ['a culture', 'ToLower([city], "tr-¦TR")', 'tr-TR', 'Turkish'],
    ['a plain text with escapes', 'Append([mail], "say \\"h¦i\\"")', 'say \\"hi\\"', 'The text `say "hi"`, 8 characters'],
  ])('%s', (_what, expression, place, wanted) => {
    for (const found of hovers(expression)) {
      expect({ ...found, markdown: found.markdown.includes(wanted) ? wanted : found.markdown }).toEqual({ name: found.name, place, markdown: wanted });
    }
  });

  it.each([
    ['Append([mail], "¦plain")', '"plain"', '**`suffix`** of Append'],
    ['Replace([mail], "a", , , "${¦n}", , )', '"${n}"', 'of Replace'],
    ['ToLower("¦a")', '"a"', 'of ToLower'],
  ])('names the argument where the text means nothing more: %s', (expression, place, wanted) => {
    for (const found of hovers(expression)) expect(found).toMatchObject({ place, markdown: expect.stringContaining(wanted) as string });
  });
});
