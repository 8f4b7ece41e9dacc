import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/base/textEdit.ts';
import { lookedUpAttribute, missingKeyEdits } from '../../../server/src/features/missingKeys.ts';
import { open } from '../../support/documents.ts';
import { asManifest } from '../../support/manifestExample.ts';
import { withCursor } from '../../support/marked.ts';

function withKeys(source: string, values: readonly string[], name = 'a.entramap'): string {
  const { text, offset } = withCursor(source);
  const edits = missingKeyEdits(open(text, { name }), { start: offset, end: offset }, values);
  return edits.ok ? applyEdits(text, edits.value) : edits.error;
}

describe('keys for the values of a population', () => {
  it.each([
    ['are added behind the last pair', 'a <- Swi¦tch([c], , "x", "1")  match 1\n', ['x', 'y"', 'z'], 'a <- Switch([c], , "x", "1", "y\\"", "", "z", "")  match 1\n'],
    ['stand on lines of their own where the others do', 'a <- Switch(\n  [c],\n  "",\n  "x", "1",\n  "¦y", "2"\n)\n', ['z'], 'a <- Switch(\n  [c],\n  "",\n  "x", "1",\n  "y", "2",\n  "z", ""\n)\n'],
    ['are the first ones', '= Switch(¦[c], "d")\n', ['x'], '= Switch([c], "d", "x", "")\n'],
    ['are told apart by letter case, as Switch does', '= Switch(¦[c], "d", "x", "1")\n', ['X'], '= Switch([c], "d", "x", "1", "X", "")\n'],
    ['are not added twice', '= Switch(¦[c], "d", "x", "1", 2, "2")\n', ['x', '2'], '= Switch([c], "d", "x", "1", 2, "2")\n'],
    ['go into the innermost Switch', '= Switch([c], Switch([d¦], , "x", "1"), "x", "1")\n', ['y'], '= Switch([c], Switch([d], , "x", "1", "y", ""), "x", "1")\n'],
  ])('%s', (_what, source, values, wanted) => {
    expect(withKeys(source, values)).toBe(wanted);
  });

  it('reach the text and the stored tree of a manifest', () => {
    const source = asManifest('a <- Switch([c], , "x", "1")\n').text.replace('Switch([c]', 'Swi¦tch([c]');
    expect(JSON.parse(withKeys(source, ['y'], 'a.json'))).toEqual(JSON.parse(asManifest('a <- Switch([c], , "x", "1", "y", "")\n').text));
  });

  it.each([
    ['nothing that looks something up', 'a <- App¦end([c], "x")\n', ['x'], /^There is no Switch over an attribute here/],
    ['a source that has to be computed', 'a <- Swi¦tch(ToLower([c]), , "x", "1")\n', ['x'], /^There is no Switch over an attribute here/],
    ['values that are no list', 'a <- Swi¦tch([c], , "x", "1")\n', Array.from({ length: 51 }, (_, index) => `v${index}`), /51 values without a key/],
    ['mistakes', 'a <- Swi¦tch([c], , "x" "1")\n', ['y'], /has mistakes/],
  ])('say why not for %s', (_what, source, values, wanted) => {
    expect(withKeys(source, values)).toMatch(wanted);
  });

  it('belong to the attribute that is looked up', () => {
    const { text, offset } = withCursor('a <- Switch([c], [x¦], "y", "z")\n');
    expect(lookedUpAttribute(open(text), { start: offset, end: offset })).toBe('c');
  });
});
