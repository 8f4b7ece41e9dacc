import { describe, expect, it } from 'vitest';
import { caseClosure } from '../../../../server/src/dotnet/regex/caseEquivalence.ts';
import {
  complement,
  difference,
  EVERY_UNIT,
  hasUnit,
  intersection,
  NO_UNIT,
  overlaps,
  union,
  unitRange,
  unitsOf,
  type CodeUnitSet,
} from '../../../../server/src/dotnet/regex/codeUnitSet.ts';
import { blockNames, blockUnits } from '../../../../server/src/dotnet/regex/unicodeBlocks.ts';
import { boundaryUnits, categoryUnits, digitUnits, spaceUnits, wordUnits } from '../../../../server/src/dotnet/regex/unicodeCategories.ts';

const members = (set: CodeUnitSet): string => {
  let text = '';
  for (let unit = 0; unit <= 0xffff; unit++) if (hasUnit(set, unit)) text += String.fromCharCode(unit);
  return text;
};

describe('sets of code units', () => {
  it.each([
    ['union joins neighbours', union([unitsOf('ace'), unitsOf('bd')]), [0x61, 0x65]],
    ['complement of nothing', complement(NO_UNIT), EVERY_UNIT],
    ['complement of everything', complement(EVERY_UNIT), NO_UNIT],
    ['complement', complement(unitRange(1, 0xfffe)), [0, 0, 0xffff, 0xffff]],
    ['difference', difference(unitRange(0x61, 0x65), unitsOf('bc')), [0x61, 0x61, 0x64, 0x65]],
    ['intersection', intersection(unitRange(1, 5), unitRange(4, 9)), [4, 5]],
  ])('%s', (_, actual, expected) => {
    expect(actual).toEqual(expected);
  });

  it('overlap or not', () => {
    expect(overlaps(unitsOf('ac'), unitsOf('bd'))).toBe(false);
    expect(overlaps(unitsOf('ac'), unitsOf('bc'))).toBe(true);
  });
});

describe('the sets of .NET', () => {
  it.each([
    ['\\w', wordUnits(), 'aZß5٥_‿\u0301ª日', '-·\u200d№²Ⅷ\u0903\ud800 '],
    ['\\b', boundaryUnits(), 'a\u200c\u200d', '-\u200b'],
    ['\\s', spaceUnits(), ' \t\n\v\f\r\u0085\u00a0\u1680\u2028\u2029\u202f\u3000', '\u200b\ufeff\u180ea'],
    ['\\d', digitUnits(), '09٠५', '²Ⅷa'],
    ['Cs', categoryUnits('Cs') ?? NO_UNIT, '\ud800\udfff', 'a\ue000'],
    ['C', categoryUnits('C') ?? NO_UNIT, '\u0000\ud800\ue000\u00ad', 'a '],
    ['IsGreek', blockUnits('IsGreek') ?? NO_UNIT, 'αΩ', 'aя'],
    ['IsLatinExtended-A', blockUnits('IsLatinExtended-A') ?? NO_UNIT, 'Āſ', 'éƀ'],
  ])('%s', (_, set, inside, outside) => {
    expect(members(intersection(set, unitsOf(inside)))).toBe(members(unitsOf(inside)));
    expect(members(intersection(set, unitsOf(outside)))).toBe('');
  });

  it('know blocks and categories by their exact names', () => {
    expect(blockNames()).toHaveLength(108);
    expect([blockUnits('Greek'), blockUnits('isGreek'), categoryUnits('lu'), categoryUnits('Letter')]).toEqual(Array(4).fill(undefined));
  });

  it.each([
    ['k', 'Kk\u212a'],
    ['i', 'Iiİ'],
    ['ı', 'ı'],
    ['s', 'Ss'],
    ['σ', 'Σσ'],
    ['ß', 'ßẞ'],
    ['ǆ', 'Ǆǅǆ'],
    ['1', '1'],
  ])('%s without letter case', (text, expected) => {
    expect(members(caseClosure(unitsOf(text)))).toBe(expected);
  });
});
