import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lowerThenTitleCase, titleCase } from '../../../server/src/dotnet/titleCase.ts';
import { anyText } from './anyText.ts';
import { rowsOf } from './tables.ts';

type Row = readonly [text: string, culture: string, titleCase: string, lowerThenTitleCase: string];

describe('title case', () => {
  it.each(rowsOf<Row>('titleCase'))('of %j in culture "%s" is %j, behind lower-casing %j', (text, culture, title, lowered) => {
    expect([titleCase(text, culture), lowerThenTitleCase(text, culture)]).toEqual([title, lowered]);
  });

  it('does not capitalise Georgian, whose capitals are only for whole texts', () => {
    expect(titleCase('ნინო')).toBe('ნინო');
  });

  it('only changes case, and never throws', () => {
    fc.assert(fc.property(anyText(), (text) => {
      expect([...titleCase(text)].length).toBe([...text].length);
      expect(titleCase(titleCase(text))).toBe(titleCase(text));
    }));
  });
});
