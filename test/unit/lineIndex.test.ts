import { describe, expect, it } from 'vitest';
import { changedLineIndex, lineIndexOf } from '../../server/src/base/lineIndex.ts';
import { choicesOf } from '../bench/inputs/random.ts';

const SEED = 20_261;

describe('the line index of a changed text', () => {
  it('is that of the new text, whatever was replaced by whatever', () => {
    const choices = choicesOf(SEED);
    const someText = (most: number): string => Array.from({ length: choices.number(most) }, () => choices.one(['\r', '\n', '\r\n', 'a'])).join('');
    for (let round = 0; round < 3_000; round++) {
      const old = someText(9);
      const start = choices.number(old.length + 1);
      const end = start + choices.number(old.length - start + 1);
      const added = someText(4);
      const text = old.slice(0, start) + added + old.slice(end);
      const { starts, length } = changedLineIndex(lineIndexOf(old), text, { start, end }, added.length);
      expect({ starts: Array.from(starts), length }, `seed ${SEED}: ${JSON.stringify({ old, start, end, added })}`).toEqual(lineIndexOf(text));
    }
  });
});
