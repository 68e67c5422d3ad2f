import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Columns, contoursOf } from '../../src/model/contours.ts';
import { dataOf } from '../../src/model/data.ts';
import type { Grid } from '../../src/model/grid.ts';
import { spreadLevels } from '../../src/model/levels.ts';
import { objective, type Objective } from '../../src/model/objective.ts';
import { penalties } from '../../src/model/penalty.ts';
import { quadraticLevel, quadraticSurface } from '../../src/model/quadraticSurface.ts';
import { coarseLevels, type Level, refinedLevels } from '../../src/model/surface.ts';
import { spreadPoints, wildParameters, wildPoints } from '../regression/arbitraries.ts';
import { sizeOf } from '../regression/plainLoops.ts';
import { lineForm, lossOf as lossOfLine } from '../support/line.ts';
import { modelOfText } from './support/modelOfText.ts';

/** A loss over two parameters as an objective; its derivatives are not asked for here. */
function lossOf(value: (across: number, up: number) => number): Objective {
  return {
    size: 2,
    quadratic: undefined,
    affine: undefined,
    value: ([across = 0, up = 0]) => value(across, up),
    gradient: () => 0,
    curvature: () => new Float64Array(4),
  };
}

const view = { across: [-3, 3], up: [-3, 3] } as const;
const surface = { across: 0, up: 1, held: Float64Array.of(0, 0) };

function passesOf(on: Objective, most = 7): readonly (readonly Level[])[] {
  return [...refinedLevels(on, surface, view, most)].filter((levels) => levels !== undefined);
}

function finest(on: Objective, most = 7): readonly Level[] {
  return passesOf(on, most).at(-1)!;
}

const isInside = (x: number, y: number) => Math.abs(x) <= 3 && Math.abs(y) <= 3;

function placesOf({ x, y }: Columns): readonly (readonly [number, number])[] {
  return x
    .map((each, index) => [each, y[index]!] as const)
    .filter(([one, other]) => isInside(one, other));
}

/** Whether a place lies in an area, by how often it is wound around. */
function holds({ x, y }: Columns, atX: number, atY: number): boolean {
  let winding = 0;
  for (let index = 0; index < x.length; index += 1) {
    const [x0, y0] = [x[index]!, y[index]!];
    const [x1, y1] = [x[(index + 1) % x.length]!, y[(index + 1) % x.length]!];
    const side = (x1 - x0) * (atY - y0) - (atX - x0) * (y1 - y0);
    if (y0 <= atY && y1 > atY && side > 0) winding += 1;
    if (y0 > atY && y1 <= atY && side < 0) winding -= 1;
  }
  return winding !== 0;
}

const lattice = [-2.8, -2.1, -1.4, -0.7, 0, 0.6, 1.3, 2].flatMap((x) =>
  [-2.9, -2.2, -1.1, 0.1, 0.9, 1.7, 2.6].map((y) => [x, y] as const),
);

const bowl = lossOf((x, y) => x * x + y * y);
const twoBowls = lossOf((x, y) => ((x * x - 2) ** 2 + y * y) / 4);

describe('level lines on a grid', () => {
  it('of a round bowl are circles, finer with each pass', () => {
    const off = (levels: readonly Level[]) =>
      Math.max(
        ...levels.flatMap(({ value, lines }) =>
          placesOf(lines).map(([x, y]) => Math.abs(Math.hypot(x, y) - Math.sqrt(value))),
        ),
      );
    const passes = passesOf(bowl);
    expect(passes).toHaveLength(4);
    expect(off(passes[3]!)).toBeLessThan(0.01);
    expect(off(passes[3]!)).toBeLessThan(off(passes[0]!) / 4);
  });

  it('are there at once, coarsely', () => {
    let values = 0;
    const counting = lossOf((x, y) => {
      values += 1;
      return x * x + y * y;
    });
    const levels = coarseLevels(refinedLevels(counting, surface, view, 7));
    expect(levels.length).toBeGreaterThan(4);
    expect(values).toBe(169);
  });

  it('work out each place of the grids once only', () => {
    const seen = new Set<string>();
    let values = 0;
    const counting = lossOf((x, y) => {
      values += 1;
      seen.add(`${x.toFixed(6)} ${y.toFixed(6)}`);
      return x * x + y;
    });
    finest(counting);
    expect(values).toBe(97 * 97);
    expect(seen.size).toBe(values);
  });

  it('stop after a small piece of work', () => {
    let before = 0;
    let most = 0;
    let values = 0;
    const counting = lossOf((x, y) => {
      values += 1;
      return x - y;
    });
    for (const _pause of refinedLevels(counting, surface, view, 7)) {
      most = Math.max(most, values - before);
      before = values;
    }
    expect(most).toBeLessThanOrEqual(48 * 2);
  });

  it('lie where the loss is what they say, and keep what is lower within', () => {
    for (const { value, lines, below } of finest(twoBowls)) {
      for (const [x, y] of placesOf(lines))
        expect(twoBowls.value(Float64Array.of(x, y))).toBeCloseTo(value, 0);
      for (const [x, y] of lattice) {
        const loss = twoBowls.value(Float64Array.of(x, y));
        // Close to the line it may be on either side.
        const right =
          holds(below, x, y) === loss < value || Math.abs(loss - value) < 0.1 + 0.05 * value;
        expect(right, `${x} ${y} ${value}`).toBe(true);
      }
    }
  });

  it('leave a hill in a valley out of what is lower', () => {
    const ring = lossOf((x, y) => (x * x + y * y - 2) ** 2);
    const level = finest(ring).find(({ value }) => value > 0.3 && value < 3.5)!;
    expect(holds(level.below, 0, 0)).toBe(false);
    expect(holds(level.below, Math.SQRT2, 0)).toBe(true);
    expect(holds(level.below, 2.9, 2.9)).toBe(false);
    expect(level.lines.x.filter((x) => Number.isNaN(x))).toHaveLength(1);
  });

  it('show the bowl beside a wall, and the wall', () => {
    const wall = lossOf((x, y) => x * x + y * y + Math.exp(12 * (x - 1)));
    const levels = finest(wall, 9).map(({ value }) => value);
    expect(levels.filter((value) => value < 10).length).toBeGreaterThanOrEqual(4);
    expect(levels.some((value) => value > 20)).toBe(true);
  });

  it('show the pit beside a plateau', () => {
    const pit = lossOf((x, y) => 1 - Math.exp(-8 * ((x - 1) ** 2 + y * y)));
    const levels = finest(pit, 9).map(({ value }) => value);
    expect(levels.filter((value) => value < 0.9).length).toBeGreaterThanOrEqual(4);
  });

  it('go around what has no value, and write no such number', () => {
    const part = lossOf((x, y) => (x < -1 ? Number.NaN : x > 2 ? Infinity : x * x + y * y));
    for (const { value, lines } of finest(part)) {
      expect(Number.isFinite(value)).toBe(true);
      for (const [x] of placesOf(lines)) {
        expect(x).toBeGreaterThanOrEqual(-1.01);
        expect(x).toBeLessThanOrEqual(2.01);
      }
    }
  });

  it('are none where the loss is flat, or known nowhere', () => {
    expect(finest(lossOf(() => 3))).toEqual([]);
    expect(finest(lossOf(() => Number.NaN))).toEqual([]);
  });

  it('of a 3 by 3 grid are as worked out by hand', () => {
    // 1 all around and 0 in the middle: by the square root the line of 1/4 lies half way to it.
    const grid: Grid = {
      columns: 3,
      rows: 3,
      values: Float64Array.of(1, 1, 1, 1, 0, 1, 1, 1, 1),
      from: [10, 20],
      step: [1, 2],
    };
    const { lines } = contoursOf(grid, 0.25);
    const corners = new Set(lines.x.map((x, index) => `${x} ${lines.y[index]}`));
    expect(corners).toEqual(new Set(['10.5 22', '11.5 22', '11 21', '11 23']));
  });
});

describe('the losses of the lines', () => {
  it('rise, lie within the map, and are at most so many', () => {
    const value = fc.oneof(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.constantFrom(Number.NaN, Infinity, 0, 1, 1e300),
    );
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: 60 }),
        fc.integer({ min: 1, max: 12 }),
        (all, most) => {
          const levels = spreadLevels(Float64Array.from(all), most);
          const finite = all.filter((each) => Number.isFinite(each));
          expect(levels.length).toBeLessThanOrEqual(most);
          for (const [index, level] of levels.entries()) {
            expect(level).toBeGreaterThan(levels[index - 1] ?? Math.min(...finite));
            expect(level).toBeLessThan(Math.max(...finite));
          }
        },
      ),
    );
  });

  it('of a bowl lie at even distances, about', () => {
    const values = Float64Array.from({ length: 10_000 }, (_none, index) => {
      const [x, y] = [(index % 100) / 50 - 1, Math.floor(index / 100) / 50 - 1];
      return x * x + y * y;
    });
    const radii = spreadLevels(values, 6).map(Math.sqrt);
    const gaps = radii.slice(1).map((radius, index) => radius - radii[index]!);
    expect(Math.max(...gaps) / Math.min(...gaps)).toBeLessThan(2);
  });
});

describe('the levels of a quadratic loss', () => {
  const points = [
    { x: 1, y: 2 },
    { x: 2, y: 2.5 },
    { x: 4, y: 3 },
    { x: 7, y: 6 },
  ];

  it('of two points at x = ±1 is a circle round the minimum', () => {
    // y = ±1: the mean of the squares is (m − 1)² + b².
    const circle = [
      { x: -1, y: -1 },
      { x: 1, y: 1 },
    ];
    const own = quadraticSurface(lineForm(circle), surface);
    const { below, lines } = quadraticLevel(own, 8, view, 4);
    expect(lines).toStrictEqual([below]);
    for (const [index, [m, b]] of [
      [3, 0],
      [1, 2],
      [-1, 0],
      [1, -2],
      [3, 0],
    ].entries()) {
      expect(below.x[index]).toBeCloseTo(m!, 14);
      expect(below.y[index]).toBeCloseTo(b!, 14);
    }
    for (const sum of [0, -1, Infinity, Number.NaN])
      expect(quadraticLevel(own, sum, view, 4).lines).toStrictEqual([]);
  });

  it('of points one above the other is two straight lines', () => {
    const own = quadraticSurface(
      lineForm([
        { x: 3, y: 4 },
        { x: 3, y: 6 },
      ]),
      surface,
    );
    // The sum 2 (3m + b − 5)² + 2 is 20 where 3m + b is 2 or 8.
    const { lines } = quadraticLevel(own, 20, view, 4);
    for (const [index, sum] of [2, 8].entries()) {
      const { x = [], y = [] } = lines[index] ?? {};
      expect(x.length).toBeGreaterThan(9);
      for (const [place, m] of x.entries()) expect(3 * m + y[place]!).toBeCloseTo(sum, 9);
    }
  });

  it('of the line lie where the loss is what they say, wherever the run is', () => {
    const height = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
    const far = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(spreadPoints, height, far, far, (given, above, m, b) => {
        const own = quadraticSurface(lineForm(given), {
          across: 0,
          up: 1,
          held: Float64Array.of(m, b),
        });
        const { below } = quadraticLevel(own, own.least + above, view, 96);
        expect(below.x).toHaveLength(97);
        for (const [index, x] of below.x.entries()) {
          const at = { m: x, b: below.y[index]! };
          const slack = 1e-13 * sizeOf(given, 'sum', at);
          expect(Math.abs(lossOfLine(given, 'sum', at) - own.least - above)).toBeLessThan(slack);
        }
      }),
    );
  });

  it('of the line are finite or none wherever the points lie', () => {
    fc.assert(
      fc.property(wildPoints, wildParameters, (given, at) => {
        const own = quadraticSurface(lineForm(given), surface);
        const { lines } = quadraticLevel(own, lossOfLine(given, 'sum', at), view, 8);
        for (const { x, y } of lines) expect([...x, ...y].every(Number.isFinite)).toBe(true);
      }),
    );
  });

  it('lie, over any two parameters and with the others held, where the loss is what they say', () => {
    const number = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(
        fc.constantFrom([0, 1], [1, 2], [2, 0]),
        number,
        number,
        number,
        (slots, a, b, c) => {
          const on = objective(
            modelOfText('a x^2 + b x + c'),
            dataOf(points),
            penalties.squared,
            'sum',
          );
          const held = Float64Array.of(a, b, c);
          const [across = 0, up = 1] = slots;
          const own = quadraticSurface(on.quadratic!, { across, up, held });
          const at = (x: number, y: number) => on.value(held.with(across, x).with(up, y));
          const [x0, y0] = own.place;
          expect(at(x0, y0)).toBeCloseTo(own.least, 6);
          const sum = own.least + 2;
          const { below } = quadraticLevel(own, sum, view, 12);
          for (const [index, x] of below.x.entries())
            expect(at(x, below.y[index]!)).toBeCloseTo(sum, 6);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('are the two sides of a valley where only one direction counts', () => {
    const same = dataOf([
      { x: 2, y: 1 },
      { x: 2, y: 3 },
    ]);
    const on = objective(modelOfText('m x + b'), same, penalties.squared, 'sum');
    const own = quadraticSurface(on.quadratic!, surface);
    const { lines } = quadraticLevel(own, own.least + 2, view, 12);
    expect(lines).toHaveLength(2);
    for (const { x, y } of lines)
      for (const [index, m] of x.entries())
        expect(on.value(Float64Array.of(m, y[index]!))).toBeCloseTo(own.least + 2, 8);
  });

  it('are none where nothing counts, or below the least loss', () => {
    const none = objective(
      modelOfText('m x + k x'),
      dataOf([{ x: 0, y: 1 }]),
      penalties.squared,
      'sum',
    );
    const flat = quadraticSurface(none.quadratic!, surface);
    expect(quadraticLevel(flat, 5, view, 12).lines).toEqual([]);
    const on = objective(modelOfText('m x + b'), dataOf(points), penalties.squared, 'sum');
    const own = quadraticSurface(on.quadratic!, surface);
    expect(quadraticLevel(own, own.least / 2, view, 12).lines).toEqual([]);
  });
});
