import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeCorner } from '../../../src/panels/data/freeCorner.ts';
import { settling } from '../../../src/panels/data/gathering.ts';
import { errorSquare, lossSquare } from '../../../src/panels/data/lossSquare.ts';
import { nudgeFor, roundBelow } from '../../../src/panels/data/nudge.ts';
import { pulls } from '../../../src/panels/data/pulls.ts';
import { slopeTriangle } from '../../../src/panels/data/slopeTriangle.ts';
import { lossFactor, lossConventions } from '../../../src/regression/loss.ts';
import { pictureAt, scales } from './picture.ts';

const picture = pictureAt();

describe('the square on an error', () => {
  it('has sides as long as the error, towards the side with more room', () => {
    expect(errorSquare(scales, picture, 0)).toStrictEqual({
      left: 100,
      top: 200,
      width: 100,
      height: 100,
    });
    // The second error, of 1, lies right of the middle.
    expect(errorSquare(scales, picture, 1).left).toBe(250);
  });
});

describe('the loss as a square', () => {
  it('has the area of the loss, by hand: (4 + 1) / 2', () => {
    const square = lossSquare(scales, picture);
    expect(square?.loss).toBe(2.5);
    expect(square?.box.width).toBeCloseTo(50 * Math.sqrt(2.5), 9);
    expect(square?.shares.map(({ height }) => height / (square.box.height / 5))).toStrictEqual([
      expect.closeTo(4, 9),
      expect.closeTo(1, 9),
    ]);
  });

  it('has it in every convention, to the scale that it says', () => {
    const coordinate = fc.double({ min: -100, max: 100, noNaN: true });
    const points = fc.array(fc.record({ x: coordinate, y: coordinate }), {
      minLength: 1,
      maxLength: 90,
    });
    fc.assert(
      fc.property(points, fc.constantFrom(...lossConventions), (observations, convention) => {
        const square = lossSquare(scales, { ...picture, observations, convention });
        if (square === undefined) return;
        const squares = observations.map(({ x, y }) => (x + 1 - y) ** 2);
        const total = squares.reduce((sum, value) => sum + value, 0);
        const loss = lossFactor(convention, observations.length) * total;
        const side = (square.box.width * square.shrink) / 50;
        expect(side * side).toBeCloseTo(loss, 6);
        expect(square.box.width).toBeLessThanOrEqual(200);
      }),
    );
  });
});

describe('the corner for an inset', () => {
  it('hides no point as long as there is a corner without one', () => {
    const at = (x: number, y: number) => ({ x: scales.invertX(x), y: scales.invertY(y) });
    const observations = [at(450, 350), at(50, 50), at(50, 350)];
    const box = freeCorner(scales, { ...picture, observations }, 100, 100);
    expect([box.left > 300, box.top < 100]).toStrictEqual([true, true]);
  });
});

describe('nudging', () => {
  it('takes round numbers', () => {
    expect([0.7, 1, 4.9, 23, 0.06].map((value) => roundBelow(value))).toStrictEqual([
      0.5, 1, 2, 20, 0.05,
    ]);
  });

  it('moves no guess out of the picture', () => {
    const most = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(most, fc.double({ min: -1e4, max: 1e4, noNaN: true }), (height, x) => {
        const nudge = nudgeFor([0, height], x);
        expect(nudge).toBeGreaterThan(0);
        expect(Math.max(nudge, Math.abs(nudge * x))).toBeLessThanOrEqual(0.13 * height);
      }),
    );
  });
});

describe('pulls', () => {
  it('are the parts of the gradient: e·x for m and e for b, as shares of the strongest', () => {
    // Errors −2 and 1 at x = 1 and 3: e·x is −2 and 3.
    expect(pulls(picture, 'm')).toStrictEqual([-2 / 3, 1]);
    expect(pulls(picture, 'b')).toStrictEqual([-1, 0.5]);
  });
});

describe('the triangle of the slope', () => {
  it('runs 1 to the right where that can be seen', () => {
    expect(slopeTriangle(scales, picture).run).toBe(1);
  });

  it('runs a round number where 1 is too small', () => {
    const wide = { ...scales, xDomain: [0, 5000] as const };
    expect(slopeTriangle(wide, picture).run).toBe(1000);
  });
});

describe('a motion', () => {
  it('begins at 0 and settles at 1', () => {
    expect([settling(0, 300), settling(300, 300), settling(900, 300)]).toStrictEqual([0, 1, 1]);
    expect(settling(150, 300)).toBeGreaterThan(0.5);
  });
});
