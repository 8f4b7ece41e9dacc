import { describe, expect, it } from 'vitest';
import type { Span } from '../../../../server/src/base/span.ts';
import { canMatchEmpty } from '../../../../server/src/dotnet/regex/emptyMatches.ts';
import { parseRegex, type ParsedRegex } from '../../../../server/src/dotnet/regex/parseRegex.ts';
import { endsWithAnything, isAnchoredAtEnd, isAnchoredAtStart, startsWithAnything } from '../../../../server/src/dotnet/regex/regexAnchors.ts';
import {
  asciiLetterClasses,
  dotsInLiteralText,
  literalText,
  posixLookalikes,
  punctuationRanges,
} from '../../../../server/src/dotnet/regex/regexHints.ts';
import { uselessEscapes } from '../../../../server/src/dotnet/regex/uselessEscapes.ts';
import { markSpans } from '../../../support/marked.ts';

/** The pattern with the spans marked that `find` returns. */
function found(expected: string, find: (parsed: ParsedRegex) => readonly { readonly span: Span }[]): string {
  const pattern = expected.replace(/[«»]/g, '');
  return markSpans(pattern, find(parseRegex(pattern)).map((hint) => hint.span));
}

describe('what the lint rules ask of a pattern', () => {
  it.each([
    ['', true],
    ['a*', true],
    ['(a|b?)', true],
    ['^$', true],
    ['(\\.)*$', true],
    ['(?=a)', true],
    ['a', false],
    ['(a|b)+', false],
    ['a*b', false],
    ['[a]{0,2}\\d', false],
  ])('%s can match the empty text: %s', (pattern, expected) => {
    expect(canMatchEmpty(parseRegex(pattern).tree)).toBe(expected);
  });

  it.each([
    ['^a$', true, true],
    ['\\Aa\\z', true, true],
    ['(^a|^b)$', true, true],
    ['^a|b$', false, false],
    ['a', false, false],
    ['(?i)^a\\Z', true, true],
    ['(?m)^a$', false, false],
    ['\\b^a', true, false],
    ['a$|b\\z', false, true],
    ['(^)?a($)*', false, false],
  ])('%s is anchored at the start: %s, at the end: %s', (pattern, start, end) => {
    const { tree } = parseRegex(pattern);
    expect([isAnchoredAtStart(tree), isAnchoredAtEnd(tree)]).toEqual([start, end]);
  });

  it.each([
    ['.*a', true, false],
    ['(.*)a(.+?)', true, true],
    ['a(.)*', false, true],
    ['.a.', false, false],
  ])('%s takes anything at the start: %s, at the end: %s', (pattern, start, end) => {
    const { tree } = parseRegex(pattern);
    expect([startsWithAnything(tree), endsWithAnything(tree)]).toEqual([start, end]);
  });

  it.each([
    ['a b', 'a b'],
    ['\\.\\$', '.$'],
    ['', ''],
    ['a.b', null],
    ['(a)', null],
    ['(?i)a', null],
  ])('%s matches only the text %s', (pattern, expected) => {
    expect(literalText(parseRegex(pattern).tree)).toBe(expected);
  });

  it.each(['«[a-zA-Z]»+', '«[^a-z]»', '[a-z\\p{L}]', '[a-zåäö]', '\\w[0-9]', '[a-f]', '[\\w-«[A-Z]»]'])('ASCII letters: %s', (expected) => {
    expect(found(expected, ({ tree }) => asciiLetterClasses(tree))).toBe(expected);
  });

  it.each(['@contoso«.»com', 'a\\.b', '.*', 'a.*b', 'a.', '[.]a.', 'x«.»y«.»z'])('dots in literal text: %s', (expected) => {
    expect(found(expected, ({ tree }) => dotsInLiteralText(tree).map((span) => ({ span })))).toBe(expected);
  });

  it.each(['[«+-.»]', '[«(-)»a]', '[a-z]', '[ -~]', '[\\+-\\.]', '[+.-]'])('ranges between punctuation: %s', (expected) => {
    expect(found(expected, ({ tree }) => punctuationRanges(tree))).toBe(expected);
  });

  it.each(['[«[:alpha:]»]', '[[a]]', '[:alpha:]'])('POSIX classes: %s', (expected) => {
    expect(found(expected, ({ tree }) => posixLookalikes(tree).map((span) => ({ span })))).toBe(expected);
  });

  it.each([
    '«\\:»«\\;»«\\=»',
    '[«\\:»«\\;»«\\=»«\\.»\\]\\-]',
    '\\.\\*\\(\\)',
    '[«\\!»-«\\/»]',
    'a{1\\,2}',
    '[[\\:a:]]',
    '\\n\\x41\\101',
    '(?x)\\ \\#',
  ])('useless escapes: %s', (expected) => {
    expect(found(expected, uselessEscapes)).toBe(expected);
  });
});
