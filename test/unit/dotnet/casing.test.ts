import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toLower, toUpper } from '../../../server/src/dotnet/casing.ts';
import { anyText } from './anyText.ts';
import { rowsOf } from './tables.ts';

type Row = readonly [text: string, culture: string, upper: string, lower: string];

describe('casing', () => {
  it.each(rowsOf<Row>('casing'))('of %j in culture "%s" is %j and %j', (text, culture, upper, lower) => {
    expect([toUpper(text, culture), toLower(text, culture)]).toEqual([upper, lower]);
  });

  it.each([['tr', true], ['TR-tr', true], ['az', true], ['az-Cyrl-AZ', true], ['tr_TR', true], ['trv', false], ['en', false], ['de-AT', false]])(
    'in culture %s knows a dotless ı: %s', (culture, dotless) => {
      expect(toLower('I', culture)).toBe(dotless ? 'ı' : 'i');
    });

  it('never changes the number of characters, nor throws', () => {
    fc.assert(fc.property(anyText(), fc.constantFrom('', 'tr-TR', 'en-US', '??'), (text, culture) => {
      expect([...toUpper(text, culture)].length).toBe([...text].length);
      expect([...toLower(text, culture)].length).toBe([...text].length);
    }));
  });
});
