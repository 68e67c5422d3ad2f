import { describe, expect, it } from 'vitest';
import { levelNumbers } from '../../../src/panels/surface/levelNumbers.ts';
import { stepArrow } from '../../../src/panels/surface/stepArrow.ts';
import { dot } from '../../../src/panels/shared/freePlace.ts';
import { plotScales } from '../../../src/ui/plot/plotScales.ts';

const area = { left: 0, top: 0, width: 400, height: 400 };
/** 100 pixels a unit both ways; type of 10 pixels, so that a step shorter than 16 is hidden. */
const scales = plotScales(area, [0, 4], [0, 4], 'linear', 10);
const current = { m: 2, b: 2 };

describe('the step as an arrow', () => {
  it('is as long as the step where that can be seen', () => {
    const next = { m: 2.3, b: 2 };
    expect(stepArrow(scales, current, next, true)).toStrictEqual({
      from: [200, 200],
      to: [expect.closeTo(230, 9), 200],
      times: 1,
    });
  });

  it('is a round number of times as long where it cannot', () => {
    // 3 pixels long: 24 are wanted, so 10 times as long.
    const step = stepArrow(scales, current, { m: 2, b: 2.03 }, true);
    expect(step).toStrictEqual({ from: [200, 200], to: [200, expect.closeTo(170, 9)], times: 10 });
  });

  it('is itself where it is not what is spoken of', () => {
    const step = stepArrow(scales, current, { m: 2, b: 2.03 }, false);
    expect(step?.to[1]).toBeCloseTo(197, 9);
  });

  it('is none where there is no step, or hardly one', () => {
    expect(stepArrow(scales, current, current, true)).toBeUndefined();
    expect(stepArrow(scales, current, { m: 2 + 1e-9, b: 2 }, true)).toBeUndefined();
  });
});

describe('the numbers of level lines', () => {
  const size = { width: 60, height: 10 };

  it('stand in the plot with their whole width', () => {
    // Half of it is 30, and 4 are left to the edge.
    const places = [
      [33, 200],
      [367, 200],
    ] as const;
    expect(levelNumbers([{ places, size }], area, [])).toStrictEqual([undefined]);
    const nearer = [...places, [366, 200] as const];
    expect(levelNumbers([{ places: nearer, size }], area, [])).toStrictEqual([
      { left: 336, top: 195, ...size },
    ]);
  });

  it('keep off the marks and off each other', () => {
    const places = [[200, 200]] as const;
    const level = { places, size };
    expect(levelNumbers([level], area, [dot([225, 200], 8)])).toStrictEqual([undefined]);
    const [first, second] = levelNumbers([level, level], area, []);
    expect([first?.left, second]).toStrictEqual([170, undefined]);
  });
});
