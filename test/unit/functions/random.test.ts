import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom, uniformBelow } from '../../../server/src/values/random.ts';
import { ask } from '../evaluate/ask.ts';

const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

describe('RandomString', () => {
  it('keeps the length, every minimum, and what to avoid', () => {
    const minimum = fc.integer({ min: 0, max: 20 });
    const avoided = fc.constantFrom('', 'O0Il1', 'aeiou', '@&');
    fc.assert(
      fc.property(minimum, minimum, minimum, minimum, fc.integer({ min: 0, max: 50 }), avoided, fc.integer(), (numbers, special, capital, small, more, avoid, seed) => {
        const length = numbers + special + capital + small + more;
        const text = String(ask(`RandomString(${length}, ${numbers}, ${special}, ${capital}, ${small}, [avoid])`, { avoid }, { seed }).value);
        expect(text).toHaveLength(length);
        expect(count(text, /[0-9]/g)).toBeGreaterThanOrEqual(numbers);
        expect(count(text, /[^0-9A-Za-z]/g)).toBeGreaterThanOrEqual(special);
        expect(count(text, /[A-Z]/g)).toBeGreaterThanOrEqual(capital);
        expect(count(text, /[a-z]/g)).toBeGreaterThanOrEqual(small);
        expect([...text].filter((character) => avoid.includes(character))).toEqual([]);
      }),
    );
  });

  it('gives every digit about as often in every place', () => {
    const draws = 4000;
    const random = seededRandom(42);
    const seen = Array.from({ length: draws }, () => String(ask('RandomString(3, 3, 0, 0, 0)', {}, { seed: random() }).value));
    for (const place of [0, 1, 2]) {
      for (const digit of '0123456789') {
        const share = seen.filter((text) => text[place] === digit).length / draws;
        expect(share, `digit ${digit} in place ${place}`).toBeGreaterThan(0.08);
        expect(share, `digit ${digit} in place ${place}`).toBeLessThan(0.12);
      }
    }
  });
});

describe('the random sequence', () => {
  it('is the same for the same seed, and another for its neighbours', () => {
    const start = (seed: number): number[] => Array.from({ length: 4 }, seededRandom(seed));
    expect(start(1)).toEqual(start(1));
    expect(new Set([0, 1, 2, 3, -1, 2 ** 31].map((seed) => start(seed).join())).size).toBe(6);
  });

  it('stays below its bound', () => {
    fc.assert(fc.property(fc.integer(), fc.integer({ min: 1, max: 2 ** 32 }), (seed, bound) => {
      const drawn = uniformBelow(seededRandom(seed), bound);
      return Number.isInteger(drawn) && drawn >= 0 && drawn < bound;
    }));
  });

  it('makes identifiers that differ', () => {
    const random = seededRandom(7);
    const identifiers = Array.from({ length: 500 }, () => ask('Guid()', {}, { seed: random() }).value);
    expect(new Set(identifiers).size).toBe(500);
  });
});
