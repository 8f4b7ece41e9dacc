import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/base/textEdit.ts';
import { completionsAt } from '../../../server/src/features/completion/completion.ts';
import { open } from '../../support/documents.ts';
import { expressionInManifest } from '../../support/expressionInManifest.ts';
import { withCursor } from '../../support/marked.ts';

const DOCUMENTS: readonly (readonly [string, (expression: string) => string])[] = [
  ['a.entramap', (expression) => `title <- ${expression}\n`],
  ['a.json', expressionInManifest],
];

/** What a client inserts for a snippet without placeholders. */
function inserted(snippet: string): string {
  return snippet.replace(/\\([\\$}])/g, '$1');
}

function accepted(name: string, source: string, label: string): string {
  const { text, offset } = withCursor(source);
  const entry = completionsAt(open(text, { name }), offset).find((candidate) => candidate.label === label);
  return entry === undefined ? `${label} is not offered.` : applyEdits(text, [{ span: entry.span, newText: inserted(entry.snippet) }]);
}

function labels(source: string): readonly string[] {
  const { text, offset } = withCursor(`title <- ${source}\n`);
  return completionsAt(open(text, { name: 'a.entramap' }), offset).map(({ label }) => label);
}

describe.each(DOCUMENTS)('inside a text of %s', (name, document) => {
  it.each([
    ['a group in an empty replacement', 'Replace([m], , "(?<n>a)", , "¦", , )', '${n}', 'Replace([m], , "(?<n>a)", , "${n}", , )'],
    ['a group behind a dollar', 'Replace([m], , "(?<n>a)", , "x-$¦", , )', '${n}', 'Replace([m], , "(?<n>a)", , "x-${n}", , )'],
    ['a group in open braces', 'Replace([m], , "(?<n>a)", , "${¦}-", , )', '${n}', 'Replace([m], , "(?<n>a)", , "${n}-", , )'],
    ['a group without a name', 'Replace([m], , "(a)\\\\d", , "$¦", , )', '$1', 'Replace([m], , "(a)\\\\d", , "$1", , )'],
    ['the name of a group', 'Replace([m], , "(?<number>a)", "nu¦", "", , )', 'number', 'Replace([m], , "(?<number>a)", "number", "", , )'],
    ['a letter of a format', 'FormatDateTime([d], , "yyyy-M¦", "d")', 'MM', 'FormatDateTime([d], , "yyyy-MM", "d")'],
    ['a letter behind a separator', 'FormatDateTime([d], , "d", "yyyy-¦")', 'MM', 'FormatDateTime([d], , "d", "yyyy-MM")'],
    ['a whole format', 'FormatDateTime([d], , "¦", "d")', 'M/d/yyyy h:mm:ss tt', 'FormatDateTime([d], , "M/d/yyyy h:mm:ss tt", "d")'],
    ['an interval', 'DateAdd("¦", 1, Now())', 'n', 'DateAdd("n", 1, Now())'],
    ['a culture', 'ToLower([m], "tr¦")', 'tr-TR', 'ToLower([m], "tr-TR")'],
    ['a style', 'FormatDateTime([d], "Assume¦", "d", "d")', 'AssumeUniversal', 'FormatDateTime([d], "AssumeUniversal", "d", "d")'],
  ])('%s', (_what, source, label, wanted) => {
    expect(accepted(name, document(source), label)).toBe(document(wanted));
  });
});

describe('inside a text', () => {
  it('offers the intervals with what they count', () => {
    expect(labels('DateDiff("¦", Now(), Now())')).toEqual(['yyyy', 'm', 'd', 'ww', 'h', 'n', 's']);
  });

  it('leaves the rest alone while the quote is not closed', () => {
    expect(accepted('a.entramap', 'title <- DateAdd("¦, 1, Now())\n', 'd')).toBe('title <- DateAdd("d, 1, Now())\n');
  });

  it.each(['Append([mail], "¦")', 'Replace([mail], "a", , , "$¦", , )', '"¦"'])('offers nothing in %s', (expression) => {
    expect(labels(expression)).toEqual([]);
  });
});
