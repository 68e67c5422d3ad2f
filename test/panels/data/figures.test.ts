import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DataPicture } from '../../../src/panels/data/dataPicture.ts';
import { nudgeFor } from '../../../src/panels/data/figures/nudge.ts';
import { parabolaBox, reachOf } from '../../../src/panels/data/figures/parabola.ts';
import { cloud } from '../../../src/panels/data/figures/points.ts';
import { pullShares } from '../../../src/panels/data/figures/pulls.ts';
import { slopeTriangle } from '../../../src/panels/data/figures/slope.ts';
import { shareOfOne, stackOf } from '../../../src/panels/data/figures/stack.ts';
import { reachAbove, roundBelow } from '../../../src/panels/data/roundNumbers.ts';
import { lossConventions, lossFactor } from '../../../src/regression/loss.ts';
import type { Observation } from '../../../src/regression/observation.ts';
import { boxesMeet, liesIn } from '../../../src/ui/plot/marks/place.ts';
import { atStep, frame, marksOf, scales } from './picture.ts';

/** The picture with other points, and the line ŷ = x + 1 as before. */
function withPoints(observations: readonly Observation[], change: Partial<DataPicture> = {}) {
  const columns = {
    x: Float64Array.from(observations, ({ x }) => x),
    y: Float64Array.from(observations, ({ y }) => y),
  };
  const guesses = columns.x.map((x) => x + 1);
  return atStep('loss', { observations, columns, guesses, ...change });
}

describe('the stack of the squares', () => {
  it('is cut into as many parts as there are points, by hand: 4 + 1 + 1 = 6, cut in 3', () => {
    const stack = stackOf(atStep('loss'), frame);
    expect(stack).toMatchObject({ total: 6, loss: 2, parts: 3, shrink: 1 });
    expect(stack?.box.width).toBeCloseTo(50 * Math.sqrt(6), 9);
    const heights = stack?.layers.map(({ height }) => (6 * height) / stack.box.height);
    expect(heights?.map((height) => height.toFixed(6))).toStrictEqual([
      '4.000000',
      '1.000000',
      '1.000000',
    ]);
  });

  it('has the area of the sum, and its part that of the loss, to the scale that it says', () => {
    const coordinate = fc.double({ min: -100, max: 100, noNaN: true });
    const points = fc.array(fc.record({ x: coordinate, y: coordinate }), {
      minLength: 1,
      maxLength: 90,
    });
    fc.assert(
      fc.property(points, fc.constantFrom(...lossConventions), (observations, convention) => {
        const stack = stackOf(withPoints(observations, { convention }), frame);
        if (stack === undefined) return;
        const total = observations.reduce((sum, { x, y }) => sum + (x + 1 - y) ** 2, 0);
        const side = (stack.box.width * stack.shrink) / 50;
        expect(side * side).toBeCloseTo(total, 4);
        expect(stack.total / stack.parts).toBeCloseTo(
          lossFactor(convention, observations.length) * total,
          6,
        );
        expect(stack.box.width).toBeLessThanOrEqual(200);
        expect(liesIn(stack.box, scales.area)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('is drawn with its cuts and the loss as one part of it, in words too', () => {
    const boxes = marksOf(atStep('loss'), 'box');
    const part = boxes.find(({ term }) => term === 'loss');
    expect(part?.height).toBeCloseTo((50 * Math.sqrt(6)) / 3, 9);
    expect(boxes.filter(({ term }) => term === 'square').map(({ point }) => point)).toStrictEqual([
      0, 1, 2,
    ]);
    expect(marksOf(atStep('loss'), 'segment').filter(({ dash }) => dash?.[0] === 4)).toHaveLength(
      2,
    );
    const [label] = marksOf(atStep('loss'), 'label');
    expect(label?.texts[0]).toBe('L = 2\n6 cut into 3 equal parts');
  });

  it('begins with the squares on the errors, and is whole only at the end', () => {
    const first = marksOf(atStep('loss', { gathered: 0 }), 'box');
    const squares = marksOf(atStep('loss'), 'square');
    // The square on the first error is 100 pixels wide.
    expect(first.find(({ point }) => point === 0)).toMatchObject({ width: 100, height: 100 });
    expect(squares).toHaveLength(3);
    expect(marksOf(atStep('loss', { gathered: 0.9 }), 'label')).toHaveLength(0);
  });

  it('lets the squares set out in turn and arrive together', () => {
    expect([0, 1, 2].map((index) => shareOfOne(0, index, 3))).toStrictEqual([0, 0, 0]);
    expect([0, 1, 2].map((index) => shareOfOne(1, index, 3))).toStrictEqual([1, 1, 1]);
    const [first = 0, second = 0, third = 0] = [0, 1, 2].map((index) => shareOfOne(0.4, index, 3));
    expect([first > second, second > third, third]).toStrictEqual([true, true, 0]);
  });
});

describe('the parabola', () => {
  const picture = atStep('power-rule');

  it('has its point at e and e², and a tangent of the slope 2e, in the colours of both', () => {
    const dot = marksOf(picture, 'dot').find(({ radius }) => radius === 5);
    expect(dot).toMatchObject({ role: 'error', at: { x: -2, y: 4 } });
    const tangent = marksOf(picture, 'segment').find(({ term }) => term === 'square-by-error');
    expect(tangent?.role).toBe('gradient');
    const [run, rise] = [
      Number(tangent?.to.x) - Number(tangent?.from.x),
      Number(tangent?.to.y) - Number(tangent?.from.y),
    ];
    expect(rise / run).toBeCloseTo(-4, 9);
    const [curve] = marksOf(picture, 'curve');
    expect(Array.from(curve?.x ?? []).every((e, at) => curve?.y[at] === e * e)).toBe(true);
  });

  it('names its axes, the one of e across and the one of e² upwards, and says their scale', () => {
    const labels = marksOf(picture, 'label');
    const placeOf = (text: string) => labels.find(({ texts }) => texts[0] === text)?.of[0];
    expect(placeOf('e')).toMatchObject({ y: 0 });
    expect(placeOf('e²')).toMatchObject({ x: 0 });
    expect([placeOf('−3'), placeOf('3'), placeOf('9')]).toMatchObject([
      { x: -3, y: 0 },
      { x: 3, y: 0 },
      { x: 0, y: 9 },
    ]);
  });

  it('keeps its scale from step to step, unless the run goes beyond it', () => {
    const guess = (error: number) => Float64Array.of(4 + error, 4, 3);
    // The first error is −2 at the start: with some room the axis reaches 3.
    expect(reachOf(picture, 0)).toBe(3);
    expect(reachOf({ ...picture, guesses: guess(0.01) }, 0)).toBe(3);
    expect(reachOf({ ...picture, guesses: guess(70) }, 0)).toBe(80);
    expect(reachOf({ ...picture, start: { m: 0, b: 4 }, guesses: guess(0) }, 0)).toBe(1);
  });

  it('hides no point as long as there is room, and never the one that it speaks of', () => {
    const spot = fc.record({
      x: fc.double({ min: 0, max: 5, noNaN: true }),
      y: fc.double({ min: 0, max: 8, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(spot, { minLength: 1, maxLength: 6 }), (observations) => {
        const box = parabolaBox(withPoints(observations), frame, 0);
        const [{ x, y } = { x: 0, y: 0 }] = observations;
        const [px, py] = [scales.x(x), scales.y(y)];
        const around = { left: px - 5, top: py - 5, width: 10, height: 10 };
        expect(boxesMeet(box, around)).toBe(false);
        expect(liesIn(box, scales.area)).toBe(true);
      }),
      { numRuns: 60 },
    );
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

describe('the end of an axis', () => {
  it('is a round number not below a value, and not far above', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (value) => {
        const reach = reachAbove(value);
        expect(reach).toBeGreaterThanOrEqual(value * (1 - 1e-12));
        expect(reach).toBeLessThanOrEqual(1.6 * value);
      }),
    );
    expect([5.5, 2, 0.9].map((value) => reachAbove(value))).toStrictEqual([6, 2, 1]);
  });
});

describe('pulls', () => {
  it('are the parts of the gradient: e·x for m and e for b, as shares of the strongest', () => {
    // Errors −2, 1 and 1 at x = 1, 3 and 2: e·x is −2, 3 and 2.
    expect(Array.from(pullShares(atStep('chain-rule'), 'm'))).toStrictEqual([-2 / 3, 1, 2 / 3]);
    expect(Array.from(pullShares(atStep('chain-rule'), 'b'))).toStrictEqual([-1, 0.5, 0.5]);
  });
});

describe('the triangle of the slope', () => {
  it('runs 1 to the right where that can be seen', () => {
    expect(slopeTriangle(atStep('guess'), frame).run).toBe(1);
  });

  it('runs a round number where 1 is too small', () => {
    const wide = { ...frame, scales: { ...scales, xDomain: [0, 5000] as const } };
    expect(slopeTriangle(atStep('guess'), wide).run).toBe(1000);
  });
});

describe('very many points', () => {
  const line: readonly Observation[] = Array.from({ length: 100 }, (_, index) => ({
    x: index / 25,
    y: index / 25,
  }));

  it('are the same marks as long as they are the same points', () => {
    expect(cloud(line, undefined)).toBe(cloud(line, undefined));
    expect(cloud(line, 7)).toBe(cloud(line, 7));
    expect(cloud(line, 7)).not.toBe(cloud(line, 8));
    expect(cloud([...line], undefined)).not.toBe(cloud(line, undefined));
  });

  it('are all there but the one that is dragged, which is drawn with the line', () => {
    const [all] = cloud(line, undefined);
    expect(all).toMatchObject({ shape: 'dots', count: 100, role: 'point' });
    const [rest] = cloud(line, 7);
    expect(rest).toMatchObject({ count: 99 });
    const xs = rest?.shape === 'dots' ? Array.from(rest.x) : [];
    expect(xs).not.toContain(7 / 25);
    const moved = withPoints(line, { dragged: 7 });
    const dragged = marksOf(moved, 'dot').filter(({ role }) => role === 'point');
    expect(dragged).toMatchObject([{ at: { x: 7 / 25, y: 7 / 25 } }]);
  });

  it('are few enough to be drawn with the line up to sixty', () => {
    expect(cloud(line.slice(0, 60), undefined)).toStrictEqual([]);
    expect(cloud(line.slice(0, 61), undefined)).toHaveLength(1);
  });
});
