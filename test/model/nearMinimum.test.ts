import { describe, expect, it } from 'vitest';
import { dataOf } from '../../src/model/data.ts';
import { isFlat } from '../../src/model/flat.ts';
import { nearMinimum } from '../../src/model/nearMinimum.ts';
import { objective } from '../../src/model/objective.ts';
import { penalties, type PenaltyId } from '../../src/model/penalty.ts';
import { modelOfText } from './support/modelOfText.ts';

const xs = [0, 0.5, 1, 1.5, 2, 3, 4, 5];

function lossOf(formula: string, y: (x: number) => number, penalty: PenaltyId = 'squared') {
  const points = xs.map((x) => ({ x, y: y(x) }));
  return objective(modelOfText(formula), dataOf(points), penalties[penalty], 'mean');
}

describe('a minimum near a start', () => {
  it('is the least squares where there is a closed form', () => {
    const found = nearMinimum(
      lossOf('m x + b', (x) => 2 * x - 1),
      Float64Array.of(0, 0),
    )!;
    expect(found.at[0]).toBeCloseTo(2, 12);
    expect(found.at[1]).toBeCloseTo(-1, 12);
  });

  it('is none where the least squares have no numbers', () => {
    const far = dataOf([
      { x: 1e150, y: 1 },
      { x: 2e150, y: 3 },
      { x: -1e150, y: 2 },
    ]);
    const loss = objective(modelOfText('a x^2 + b x + c'), far, penalties.squared, 'mean');
    expect(loss.quadratic!.residual).toBe(Infinity);
    expect(nearMinimum(loss, Float64Array.of(0, 0, 0))).toBeUndefined();
  });

  it.each([
    ['a e^(k x)', (x: number) => 2 * Math.exp(-0.7 * x), [1, 0], [2, -0.7]],
    ['a x/(b + x)', (x: number) => (5 * x) / (1.5 + x), [1, 1], [5, 1.5]],
    ['A sin(w x + p) + c', (x: number) => 2 * Math.sin(1.2 * x) + 1, [1, 1, 0, 0], [2, 1.2, 0, 1]],
    ['v tanh(w x + b) + c', (x: number) => 3 * Math.tanh(x - 2), [1, 1, 0, 0], [3, 1, -2, 0]],
  ] as const)('of %s is what the points were made of', (formula, y, start, wanted) => {
    const found = nearMinimum(lossOf(formula, y), Float64Array.from(start))!;
    for (const [slot, value] of wanted.entries()) expect(found.at[slot]).toBeCloseTo(value, 5);
    expect(found.loss).toBeLessThan(1e-12);
  });

  it('has no slope there, and every place nearby is higher', () => {
    const noisy = lossOf('a e^(k x)', (x) => 2 * Math.exp(-0.7 * x) + 0.1 * Math.sin(9 * x));
    const { at, loss } = nearMinimum(noisy, Float64Array.of(1, 0))!;
    const slopes = new Float64Array(2);
    noisy.gradient(at, slopes);
    expect(Math.hypot(...slopes)).toBeLessThan(1e-6);
    for (const [one, other] of [
      [1e-3, 0],
      [-1e-3, 0],
      [0, 1e-3],
      [0, -1e-3],
    ] as const)
      expect(noisy.value(Float64Array.of(at[0]! + one, at[1]! + other))).toBeGreaterThan(loss);
  });

  it('is none where the loss falls for ever: outcomes that a step parts without a fault', () => {
    const apart = lossOf('σ(w x + b)', (x) => (x > 1.2 ? 1 : 0), 'log');
    expect(nearMinimum(apart, Float64Array.of(0, 0))).toBeUndefined();
  });

  it('is none on a plateau: a hill that is far from all points', () => {
    const hill = lossOf('a e^(-(x - c)^2/(2 s^2))', (x) => 2 * Math.exp(-((x - 2) ** 2) / 2));
    expect(nearMinimum(hill, Float64Array.of(1, 30, 1))).toBeUndefined();
    expect(isFlat(hill, Float64Array.of(1, 30, 1))).toBe(true);
    expect(isFlat(hill, Float64Array.of(1, 5, 1))).toBe(false);
    // At the foot of the valley the loss is 0, where nothing is flat.
    expect(isFlat(hill, Float64Array.of(2, 2, 1))).toBe(false);
    expect(isFlat(hill, Float64Array.of(1, 0, 0))).toBe(false);
  });

  it('is none where the loss has no value at the start', () => {
    expect(
      nearMinimum(
        lossOf('a x^b', (x) => x - 3),
        Float64Array.of(1, -1),
      ),
    ).toBeUndefined();
  });
});
