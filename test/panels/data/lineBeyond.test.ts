import { describe, expect, it } from 'vitest';
import { edgeObstacles } from '../../../src/panels/data/edgeObstacles.ts';
import { freeSpan } from '../../../src/panels/data/freeSpan.ts';
import { lineBeyond } from '../../../src/panels/data/lineBeyond.ts';
import { parabolaBox } from '../../../src/panels/data/parabolaBox.ts';
import { pictureAt, scales } from './picture.ts';

const domain = { x: [0, 5], y: [2, 8] } as const;

describe('on which side of the picture the line lies', () => {
  it('is below or above only when all of it is', () => {
    expect(lineBeyond({ m: 0, b: 0 }, domain)).toBe('below');
    expect(lineBeyond({ m: 0.3, b: 0 }, domain)).toBe('below');
    expect(lineBeyond({ m: -1, b: 14 }, domain)).toBe('above');
  });

  it('is neither when a part of it can be seen, be it its edge', () => {
    expect(lineBeyond({ m: 0, b: 5 }, domain)).toBeUndefined();
    expect(lineBeyond({ m: 1, b: 0 }, domain)).toBeUndefined();
    expect(lineBeyond({ m: 0, b: 2 }, domain)).toBeUndefined();
    // From below the picture to above it: the line crosses.
    expect(lineBeyond({ m: 100, b: -200 }, domain)).toBeUndefined();
  });

  it('is neither for a line that is none', () => {
    expect(lineBeyond({ m: Number.NaN, b: 0 }, domain)).toBeUndefined();
  });
});

describe('the room for words at the edge', () => {
  // The plot is 500 pixels wide.
  const { area } = scales;
  const error = (x: number) => ({ from: x, to: x, cost: 1 });

  it('is in the middle where nothing is in the way', () => {
    expect(freeSpan(area, [], 100)).toBe(200);
  });

  it('is between the errors of the points', () => {
    const errors = [50, 200, 250, 300, 450];
    const left = freeSpan(area, errors.map(error), 100);
    expect(errors.filter((x) => x > left && x < left + 100)).toStrictEqual([]);
  });

  it('rather hides errors than a figure', () => {
    const figure = { from: 200, to: 480, cost: 200 };
    const left = freeSpan(area, [figure, ...[20, 60, 100, 140, 180].map(error)], 100);
    expect(left + 100).toBeLessThanOrEqual(200);
  });

  it('is all of the picture where there is no more', () => {
    expect(freeSpan(area, [error(250)], 600)).toBe(-50);
  });
});

describe('what is in the way of words at the edge', () => {
  const strip = { left: 0, top: 374, width: 500, height: 26 };

  it('is each error, and a point only where it lies there', () => {
    // The points lie at x = 1 and 3, far above the lower edge.
    expect(edgeObstacles(scales, pictureAt(), strip)).toStrictEqual([
      { from: 100, to: 100, cost: 1 },
      { from: 300, to: 300, cost: 1 },
    ]);
    const low = { ...pictureAt(), observations: [{ x: 2, y: 0.1 }] };
    expect(edgeObstacles(scales, low, strip)).toContainEqual({ from: 194, to: 206, cost: 4 });
  });

  it('is the lever of a point, from 0 to its x', () => {
    const cursor = { iteration: 0, beat: 'chain-rule', line: 1 } as const;
    expect(edgeObstacles(scales, pictureAt({ cursor }), strip)).toContainEqual({
      from: -10,
      to: 110,
      cost: 200,
    });
  });

  it('is an inset in a corner at that edge', () => {
    const cursor = { iteration: 0, beat: 'power-rule', line: 1 } as const;
    const picture = pictureAt({ cursor });
    const box = parabolaBox(scales, picture);
    const across = { ...strip, top: box.top };
    const wide = { from: box.left, to: box.left + box.width, cost: 200 };
    expect(edgeObstacles(scales, picture, across)).toContainEqual(wide);
    const elsewhere = { ...strip, top: box.top > 200 ? 0 : 374 };
    expect(edgeObstacles(scales, picture, elsewhere)).not.toContainEqual(wide);
  });
});
