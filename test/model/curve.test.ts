import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInModels } from '../../src/model/builtIn.ts';
import { type Curve, curveOf, lossAlong, predictionCurve } from '../../src/model/curve.ts';
import { dataOf } from '../../src/model/data.ts';
import { objective } from '../../src/model/objective.ts';
import { penalties } from '../../src/model/penalty.ts';
import { modelOfText } from './support/modelOfText.ts';

const sampled = (f: (x: number) => number) => (xs: Float64Array) => xs.map(f);

/** The height of a curve at an x by its straight pieces; NaN in a gap. */
function heightAt({ x, y, count }: Curve, at: number): number {
  for (let index = 1; index < count; index += 1) {
    const [x0, x1] = [x[index - 1]!, x[index]!];
    if (at < x0 || at > x1) continue;
    const height = y[index - 1]! + ((y[index]! - y[index - 1]!) * (at - x0)) / (x1 - x0 || 1);
    if (!Number.isNaN(height)) return height;
  }
  return Number.NaN;
}

function gaps({ x, y, count }: Curve): readonly number[] {
  return Array.from(x.subarray(0, count)).filter((_x, index) => Number.isNaN(y[index]!));
}

describe('a curve', () => {
  it('takes few places where it is straight, and reaches from end to end', () => {
    const line = curveOf(
      sampled((x) => 2 * x + 1),
      [0, 4],
      [0, 10],
    );
    expect([line.x[0], line.x[line.count - 1]]).toEqual([0, 4]);
    expect(line.count).toBeLessThan(330);
    expect(gaps(line)).toEqual([]);
    expect(heightAt(line, 1.7)).toBeCloseTo(4.4, 10);
  });

  it('takes many where it bends', () => {
    const bell = (x: number) => Math.exp(-((x / 0.02) ** 2));
    const curve = curveOf(sampled(bell), [-3, 3], [0, 1]);
    const near = curve.x.filter((x) => Math.abs(x) < 0.06).length;
    expect(near).toBeGreaterThan(20);
    expect(curve.count).toBeLessThan(600);
    for (const x of [-0.03, -0.01, 0, 0.013, 0.05])
      expect(heightAt(curve, x)).toBeCloseTo(bell(x), 2);
  });

  it('is broken at a pole that changes its sign, and follows both branches out of the picture', () => {
    const curve = curveOf(
      sampled((x) => 1 / (x - 0.3)),
      [-2, 2],
      [-5, 5],
    );
    const broken = gaps(curve);
    expect(broken).toHaveLength(1);
    expect(broken[0]).toBeCloseTo(0.3, 2);
    expect(Math.min(...curve.y.filter((y) => !Number.isNaN(y)))).toBeLessThan(-5);
    expect(Math.max(...curve.y.filter((y) => !Number.isNaN(y)))).toBeGreaterThan(5);
  });

  it('is broken at every pole of a tangent', () => {
    expect(gaps(curveOf(sampled(Math.tan), [0, 10], [-3, 3]))).toHaveLength(3);
  });

  it('is not broken where it is only steep', () => {
    const steep = curveOf(
      sampled((x) => Math.tanh(4000 * (x - 0.1))),
      [-1, 1],
      [-0.5, 0.5],
    );
    expect(gaps(steep)).toEqual([]);
  });

  it('is broken where it leaps', () => {
    const curve = curveOf(
      sampled((x) => Math.abs(x - 0.1) / (x - 0.1)),
      [-1, 1],
      [-2, 2],
    );
    expect(gaps(curve)).toHaveLength(1);
  });

  it('ends where it has no value, close to the end of what is defined', () => {
    const curve = curveOf(sampled(Math.sqrt), [-1, 4], [0, 2]);
    const first = curve.x.find((_x, index) => !Number.isNaN(curve.y[index]!))!;
    expect(first).toBeGreaterThanOrEqual(0);
    expect(first).toBeLessThan(0.001);
    expect(curve.y.subarray(0, curve.count).every((y) => Number.isNaN(y) || y >= 0)).toBe(true);
  });

  it('has nothing at all where there is no value', () => {
    expect(
      curveOf(
        sampled(() => Number.NaN),
        [0, 1],
        [0, 1],
      ).count,
    ).toBe(0);
  });

  it('never writes an infinite height, and keeps its x in order', () => {
    const functions = [
      (x: number) => 1 / x,
      (x: number) => 1 / x ** 2,
      (x: number) => Math.log(x),
      (x: number) => Math.exp(40 * x),
      (x: number) => Math.sin(60 * x),
      (x: number) => x ** 3 * 1e300,
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...functions),
        fc.double({ min: -20, max: 20, noNaN: true }),
        fc.double({ min: 1e-3, max: 40, noNaN: true }),
        (f, from, wide) => {
          const curve = curveOf(sampled(f), [from, from + wide], [-2, 2]);
          expect(curve.count).toBeLessThanOrEqual(7000);
          for (let index = 0; index < curve.count; index += 1) {
            expect(Math.abs(curve.y[index]!)).not.toBe(Infinity);
          }
          expect(curve.x).toEqual(curve.x.toSorted());
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is that of the model', () => {
    const exponential = modelOfText('a e^(k x)');
    const curve = predictionCurve(exponential, Float64Array.of(2, -0.5), [0, 6], [0, 2]);
    for (const x of [0, 0.4, 3.3, 6])
      expect(heightAt(curve, x)).toBeCloseTo(2 * Math.exp(-x / 2), 3);
  });

  it('of every built-in model with one input lies on its guesses', () => {
    for (const { id, formula, start } of builtInModels) {
      if (id === 'plane') continue;
      const model = modelOfText(formula);
      const at = Float64Array.from(start, (value) => value + 0.3);
      const curve = predictionCurve(model, at, [-3, 5], [-4, 4]);
      expect(curve.count, id).toBeGreaterThan(100);
    }
  });

  it('of a model without an input is level', () => {
    const level = predictionCurve(modelOfText('c'), Float64Array.of(3), [0, 1], [0, 5]);
    expect(new Set(level.y)).toEqual(new Set([3]));
  });
});

describe('the loss along one parameter', () => {
  // m x through (1, 2) and (2, 4): L(m) = (1/2) ((m − 2)² + (2m − 4)²) = 5/2 (m − 2)².
  const points = dataOf([
    { x: 1, y: 2 },
    { x: 2, y: 4 },
  ]);

  it('is the parabola that one works out by hand', () => {
    const on = objective(modelOfText('m x'), points, penalties.squared, 'mean');
    const along = lossAlong(on, Float64Array.of(0), 0);
    const losses = along(Float64Array.of(0, 1, 2, 4));
    expect(Array.from(losses, (loss) => Number(loss.toFixed(12)))).toEqual([10, 2.5, 0, 10]);
  });

  it('holds the others where they are', () => {
    const on = objective(modelOfText('m x + b'), points, penalties.squared, 'sum');
    // (m + 1 − 2)² + (2 m + 1 − 4)² at m = 1: 0 + 1.
    expect(lossAlong(on, Float64Array.of(5, 1), 0)(Float64Array.of(1))[0]).toBeCloseTo(1, 12);
  });
});
