import { describe, expect, it } from 'vitest';
import { listWindow, placeAfterKey, scrollTopFor } from '../../../client/panel/virtualWindow.ts';

const LIST = { count: 100_000, rowHeight: 46, scrollTop: 0, height: 460 };

describe('what of a long list is in the document', () => {
  it.each([
    ['at its top', {}, 0, 18],
    ['in the middle', { scrollTop: 46 * 5000 }, 4992, 5018],
    ['at its end', { scrollTop: 46 * 100_000 - 460 }, 99_982, 100_000],
    ['when it is pulled beyond its top', { scrollTop: -100 }, 0, 18],
    ['when it became shorter than it is scrolled', { count: 3, scrollTop: 4600 }, 3, 3],
    ['when it is empty', { count: 0 }, 0, 0],
    ['when it has no height yet', { height: 0 }, 0, 8],
  ])('%s', (_where, more, first, end) => {
    expect(listWindow({ ...LIST, ...more })).toEqual({ first, end });
  });
});

describe('scrolling to a row', () => {
  it.each([
    ['above', 3, { scrollTop: 460 }, 138],
    ['on the screen', 12, { scrollTop: 460 }, 460],
    ['below', 30, { scrollTop: 460 }, 966],
  ])('that is %s', (_where, place, more, expected) => {
    expect(scrollTopFor(place, { ...LIST, ...more })).toBe(expected);
  });
});

describe('keys', () => {
  it.each([
    ['ArrowDown', 4, 5],
    ['ArrowUp', 4, 3],
    ['ArrowUp', 0, 0],
    ['ArrowDown', 99_999, 99_999],
    ['PageDown', 4, 13],
    ['PageUp', 4, 0],
    ['Home', 4, 0],
    ['End', 4, 99_999],
    ['ArrowDown', -1, 0],
    ['End', -1, 99_999],
    ['a', 4, null],
    ['constructor', 4, null],
  ])('%s from %i leads to %s', (key, place, expected) => {
    expect(placeAfterKey(key, place, LIST)).toBe(expected);
  });
  it('lead nowhere in an empty list', () => {
    expect(placeAfterKey('ArrowDown', -1, { ...LIST, count: 0 })).toBeNull();
  });
});
