import { describe, expect, it } from 'vitest';
import { axesAfter, firstAxes, nearnessIn } from '../../../src/panels/data/dataAxes.ts';
import { domainOf } from '../../../src/panels/data/dataDomain.ts';
import type { Observation } from '../../../src/regression/observation.ts';
import { fivePoints } from '../../../src/regression/presets.ts';
import type { DataSet } from '../../../src/store/experiment.ts';

// 400 × 400 pixels: 8 of them are 2 %.
const near = nearnessIn({ width: 400, height: 400 });
const start = { m: 0, b: 0 };
const empty: DataSet = { preset: 'empty', observations: [] };

function custom(...observations: readonly Observation[]): DataSet {
  return { preset: 'custom', observations };
}

/** The axes after one change of the data after the other. */
function axesThrough(...steps: readonly DataSet[]) {
  const [first = empty, ...rest] = steps;
  return rest.reduce((axes, data) => axesAfter(axes, data, start, near), firstAxes(first, start));
}

const square = { x: [0, 10], y: [0, 10] };

describe('the axes that fit the data', () => {
  it('are 0 to 10 for no points', () => {
    expect(domainOf([], start)).toStrictEqual(square);
  });

  it('hold the line of the start where the points keep half of the height', () => {
    // The points have 4 of the 6 from the line y = 0 up to the highest.
    expect(domainOf(fivePoints, start)).toStrictEqual({ x: [-1, 6], y: [-1, 7] });
  });

  it('leave the line out where it would squash the points', () => {
    const high = [
      { x: 1, y: 100 },
      { x: 2, y: 110 },
    ];
    expect(domainOf(high, start).y[0]).toBeGreaterThan(90);
  });

  it('have a single point in the middle, with 0 and the line of the start', () => {
    expect(domainOf([{ x: 1, y: 2 }], start)).toStrictEqual({ x: [-0.5, 2.5], y: [-0.5, 4.5] });
    expect(domainOf([{ x: -1, y: 0 }], start)).toStrictEqual({ x: [-2.5, 0.5], y: [-1, 1] });
  });

  it('stay finite for a single point at the end of the numbers', () => {
    const { x, y } = domainOf([{ x: Number.MAX_VALUE, y: -Number.MAX_VALUE }], start);
    expect([...x, ...y].every(Number.isFinite)).toBe(true);
  });
});

describe('the axes while points are changed one by one', () => {
  const one = custom({ x: 6.5, y: 7 });
  const two = custom({ x: 6.5, y: 7 }, { x: 7.3, y: 8 });

  it('stay where they are for points within them, however close together', () => {
    expect(axesThrough(empty, one, two).domain).toStrictEqual(square);
  });

  it('stay when a point is removed, be it the last', () => {
    expect(axesThrough(empty, one, two, one).domain).toStrictEqual(square);
    expect(axesThrough(empty, one, custom()).domain).toStrictEqual(square);
  });

  it('grow by a fifth, to round numbers, on the side where a point was dragged to the edge', () => {
    expect(axesThrough(empty, one, custom({ x: 9.85, y: 7 })).domain).toStrictEqual({
      x: [0, 12],
      y: [0, 10],
    });
    expect(axesThrough(empty, one, custom({ x: 6.5, y: 0.15 })).domain).toStrictEqual({
      x: [0, 10],
      y: [-2, 10],
    });
  });

  it('take the edge with a point as far as a drag goes, in a low picture too', () => {
    // A drag ends 6 pixels before the edge: at 0.03 of 200 pixels, at 0.015 of 400, at 0.006 of 1000.
    expect(nearnessIn({ width: 200, height: 400 })).toStrictEqual({ x: 0.04, y: 0.02 });
    expect(nearnessIn({ width: 1000, height: 1000 })).toStrictEqual({ x: 0.02, y: 0.02 });
  });

  it('can grow again and again, and never shrink', () => {
    const to = (x: number) => custom({ x, y: 7 });
    expect(axesThrough(empty, one, to(9.9), to(11.9), to(5)).domain.x).toStrictEqual([0, 16]);
  });

  it('stay for a point that was clicked near the edge: it is where it was meant', () => {
    expect(axesThrough(empty, custom({ x: 9.85, y: 0.15 })).domain).toStrictEqual(square);
  });

  it('hold a point that was typed from beyond them', () => {
    // 20 with 8 % of room is 21.6, and the next round number 25; from −1 it is −1.9, so −2.
    expect(axesThrough(empty, custom({ x: 20, y: -1 })).domain).toStrictEqual({
      x: [0, 25],
      y: [-2, 10],
    });
    const far = axesThrough(empty, custom({ x: Number.MAX_VALUE, y: -Number.MAX_VALUE })).domain;
    expect([...far.x, ...far.y].every(Number.isFinite)).toBe(true);
    expect(far.x[1]).toBe(Number.MAX_VALUE);
  });

  it('do not mind the edges that other points lie at', () => {
    const atEdge = { x: 9.9, y: 9.9 };
    const moved = axesThrough(empty, custom(atEdge), custom(atEdge, { x: 5, y: 5 }));
    expect(moved.domain).toStrictEqual(square);
  });
});

describe('the axes when all points are replaced', () => {
  const fitted = domainOf(fivePoints, start);
  const five: DataSet = { preset: 'five-points', observations: fivePoints };

  it('fit another preset', () => {
    expect(axesThrough(empty, five).domain).toStrictEqual(fitted);
    expect(axesThrough(five, empty).domain).toStrictEqual(square);
  });

  it('fit points that come from elsewhere, as from a link', () => {
    expect(axesThrough(empty, custom(...fivePoints)).domain).toStrictEqual(fitted);
  });

  it('are as they were when undo leads back to data that were there', () => {
    const far = custom({ x: 50, y: 2 }, ...fivePoints.slice(1));
    const grown = axesThrough(five, far).domain;
    expect(grown.x[1]).toBeGreaterThan(50);
    expect(axesThrough(five, far, five).domain).toStrictEqual(fitted);
    // And redo leads to the grown ones again.
    expect(axesThrough(five, far, five, far).domain).toStrictEqual(grown);
  });
});
