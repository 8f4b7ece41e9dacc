import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCultureName } from '../../../../server/src/dotnet/culture/cultureName.ts';
import { cultureOf } from '../../../../server/src/dotnet/culture/cultureOf.ts';
import { anyText } from '../anyText.ts';

describe('readCultureName', () => {
  it.each([
    ['', '', true, true], ['de-DE', 'de-DE', true, true], ['EN-us', 'en-US', true, true], ['tr', 'tr', true, true], ['sr-Latn-RS', 'sr-Latn-RS', true, true],
    ['xx', 'xx', true, false], ['tr_TR', 'tr_TR', false, false], ['english', 'english', false, false], ['de-', 'de-', false, false], ['1', '1', false, false], ['x-test', 'x-test', false, false],
  ])('%j is %j, well formed: %s, known: %s', (text, name, wellFormed, known) => {
    expect(readCultureName(text)).toMatchObject({ name, wellFormed, known });
  });

  it('never throws', () => {
    fc.assert(fc.property(anyText(), (text) => {
      expect(cultureOf(text).monthNames.length).toBe(12);
    }));
  });
});

/** How many different texts there are, not counting the empty one. */
function distinct(texts: readonly string[]): number {
  return new Set(texts.filter((text) => text !== '')).size;
}

describe('cultureOf', () => {
  it.each([['', 'documented'], ['fr-FR', 'inferred'], ['xx', 'unknown'], ['not a culture', 'unknown']])('%j is %s', (name, fidelity) => {
    expect(cultureOf(name).fidelity).toBe(fidelity);
  });

  it.each(['en-US', 'de-DE', 'fr-FR', 'pl-PL', 'ja-JP', 'tr-TR', 'ar-EG', 'hu-HU', 'th-TH', 'fi-FI'])('has all names and patterns of %s', (name) => {
    const { patterns, monthNames, genitiveMonthNames, abbreviatedMonthNames, dayNames, abbreviatedDayNames, ...texts } = cultureOf(name);
    expect([monthNames, genitiveMonthNames, abbreviatedMonthNames].map((names) => distinct(names))).toEqual([12, 12, 12]);
    expect([dayNames, abbreviatedDayNames].map((names) => distinct(names))).toEqual([7, 7]);
    expect([...Object.values<string>({ ...patterns }), texts.amDesignator, texts.pmDesignator, texts.eraName, texts.dateSeparator, texts.timeSeparator]).not.toContain('');
    expect(patterns.shortDate).toMatch(/yyyy/);
  });
});
