import { describe, expect, it } from 'vitest';
import {
  type Arrangement,
  arrangements,
  chooseArrangement,
  enlarged,
  inReach,
  sizeOf,
} from '../../../src/panels/derivation/lineArrangements.ts';

describe('the ways in which lines can stand', () => {
  it('begin with both as large as they can be, and end with the line of the moment alone', () => {
    const ways = arrangements(true, false);
    expect(ways[0]).toStrictEqual({ share: 1, beside: false, before: 'near' });
    expect(ways.at(-1)).toStrictEqual({ share: 0.6, beside: false, before: 'none' });
  });

  it('make the line of the moment smaller for the line before, by about a third at most', () => {
    const ways = arrangements(true, true).filter(({ before }) => before !== 'none');
    expect(Math.min(...ways.map(({ share }) => share))).toBe(0.65);
  });

  it('have nothing before the first line, and nothing side by side that does not fit', () => {
    expect(new Set(arrangements(false, true).map(({ before }) => before))).toStrictEqual(
      new Set(['none']),
    );
    expect(arrangements(true, false).some(({ beside }) => beside)).toBe(false);
    expect(arrangements(true, true).some(({ beside }) => beside)).toBe(true);
  });
});

describe('the ways for those who sit far away', () => {
  const ways = arrangements(true, false);

  it('begin with those in which the line before can be read, and leave it out last', () => {
    const sorted = inReach(ways, (size) => size >= 0.85);
    const kinds = sorted.map(({ share, before }) => {
      if (before === 'none') return 'none';
      return sizeOf(before, share) >= 0.85 ? 'legible' : 'small';
    });
    expect(sorted).toHaveLength(ways.length);
    expect(kinds.filter((kind, place) => kind !== kinds[place - 1])).toStrictEqual([
      'legible',
      'small',
      'none',
    ]);
  });

  it('are the same where any size will do', () => {
    expect(inReach(ways, () => true)).toStrictEqual(ways);
  });
});

describe('a short line for those who sit far away', () => {
  const way: Arrangement = { share: 1, beside: false, before: 'near' };
  const upTo = (most: number) => {
    const tried: number[] = [];
    const { share } = enlarged(way, (each) => {
      tried.push(each.share);
      return each.share <= most;
    });
    // What stands there is what was tried last.
    expect(tried.at(-1)).toBe(share);
    return share;
  };

  it('is as large as it fits, and of the usual size at least', () => {
    expect([2, 1.2, 1].map((most) => upTo(most))).toStrictEqual([1.3, 1.15, 1]);
  });

  it('stays as it is where it had to be made smaller', () => {
    const smaller = { ...way, share: 0.9 };
    expect(enlarged(smaller, () => true)).toBe(smaller);
  });
});

describe('the way that is chosen', () => {
  const ways = arrangements(true, false);
  const key = ({ share, before }: Arrangement): string => `${String(share)} ${before}`;
  /** The way for lines of which these fit, and how many were tried. */
  const chosen = (fitting: (way: Arrangement) => boolean, kept?: Arrangement) => {
    const tried: string[] = [];
    const fits = (way: Arrangement): boolean => {
      tried.push(key(way));
      return fitting(way);
    };
    const { way, isWhole } = chooseArrangement(ways, fits, kept);
    return { way: way && key(way), isWhole, tried };
  };

  it('is the first that fits, and stands when it is chosen', () => {
    const { way, tried } = chosen(({ share }) => share <= 0.9);
    expect(way).toBe('0.9 small');
    expect(tried.at(-1)).toBe(way);
  });

  it('is without the line before, of which nothing more is tried, where its least does not fit', () => {
    const { way, tried } = chosen(({ share, before }) => before === 'none' && share <= 0.95);
    expect(way).toBe('0.95 none');
    expect(tried).toStrictEqual(['1 near', '0.65 symbols-least', '1 none', '0.95 none']);
  });

  it('is tried next where it seems to fit, and sought as before where that was an error', () => {
    const fitting = ({ share }: Arrangement): boolean => share <= 0.9;
    const tried: string[] = [];
    const fits = (way: Arrangement): boolean => {
      tried.push(key(way));
      return fitting(way);
    };
    const { way: told } = chooseArrangement(ways, fits, undefined, fitting);
    expect([told && key(told), tried]).toStrictEqual(['0.9 small', ['1 near', '0.9 small']]);
    const { way: misled } = chooseArrangement(ways, fits, undefined, () => true);
    expect(misled && key(misled)).toBe('0.9 small');
  });

  it('is the least of all where none fits', () => {
    const { way, isWhole, tried } = chosen(() => false);
    expect([way, isWhole, tried.at(-1)]).toStrictEqual(['0.6 none', false, '0.6 none']);
  });

  it('is kept as long as it fits, and where nothing does', () => {
    const small = { share: 1, beside: false, before: 'small' } as const;
    expect(chosen(() => true, small)).toStrictEqual({
      way: '1 small',
      isWhole: true,
      tried: ['1 small'],
    });
    expect(chosen(({ before }) => before === 'none', small).way).toBe('1 none');
    const least = { share: 0.6, beside: false, before: 'none' } as const;
    expect(chosen(() => false, least)).toMatchObject({ isWhole: false, tried: ['0.6 none'] });
  });

  it('is none of no ways', () => {
    expect(chooseArrangement([], () => true)).toStrictEqual({ way: undefined, isWhole: false });
  });
});
