import { describe, expect, it } from 'vitest';
import { arrangements, firstThatFits } from '../../../src/panels/derivation/lineArrangements.ts';

describe('the ways in which lines can stand', () => {
  it('begin with both as large as they can be, and end with the line of the moment alone', () => {
    const ways = arrangements(true, false);
    expect(ways[0]).toStrictEqual({ share: 1, beside: false, before: 'near' });
    expect(ways.at(-1)).toStrictEqual({ share: 0.6, beside: false, before: 'none' });
  });

  it('make the line of the moment at most a fifth smaller for the line before', () => {
    const ways = arrangements(true, true).filter(({ before }) => before !== 'none');
    expect(Math.min(...ways.map(({ share }) => share))).toBe(0.8);
  });

  it('have nothing before the first line, and nothing side by side that does not fit', () => {
    expect(new Set(arrangements(false, true).map(({ before }) => before))).toStrictEqual(
      new Set(['none']),
    );
    expect(arrangements(true, false).some(({ beside }) => beside)).toBe(false);
    expect(arrangements(true, true).some(({ beside }) => beside)).toBe(true);
  });
});

describe('the first that fits', () => {
  it('is the first, or the last where none does', () => {
    expect(firstThatFits([5, 3, 2], (way) => way < 4)).toBe(3);
    expect(firstThatFits([5, 3, 2], () => false)).toBe(2);
    expect(firstThatFits<number>([], Boolean)).toBeUndefined();
  });
});
