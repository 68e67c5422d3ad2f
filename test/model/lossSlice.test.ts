import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lossSlice, slopeScale, throughPoints } from '../../src/model/lossSlice.ts';
import type { LossConvention } from '../../src/model/lossConvention.ts';
import { bestNudge, nudgeSlopes } from '../../src/model/nudge.ts';
import type { Observation } from '../../src/regression/observation.ts';
import { lineLoss } from '../support/lineSums.ts';
import { convention, parameters as lines, points } from '../regression/arbitraries.ts';
import { gradientOf, lineForm, lossOf, vectorOf } from '../support/line.ts';

const unknown = fc.constantFrom(0, 1);

/** The loss of the line as on paper, and one of its slopes. */
function plainLoss(data: readonly Observation[], kind: LossConvention, at: Float64Array): number {
  return throughPoints(lineLoss(data, kind), data.length)(at).loss;
}

function chainRuleSlope(
  data: readonly Observation[],
  kind: LossConvention,
  at: Float64Array,
  slot: number,
): number {
  return throughPoints(lineLoss(data, kind), data.length)(at).slopes[slot]!;
}
const parameters = lines.map((line) => vectorOf(line));

describe('the loss along one unknown', () => {
  it('by hand: one point (2, 5), m = 1, b = 1', () => {
    // Along m: (2m − 4)² = 4m² − 16m + 16; along b: (b − 3)² = b² − 6b + 9.
    const point = [{ x: 2, y: 5 }];
    expect(lossSlice(lineForm(point, 'sum'), Float64Array.of(1, 1), 0)).toEqual({
      squared: 4,
      linear: -16,
      constant: 16,
    });
    expect(lossSlice(lineForm(point, 'half'), Float64Array.of(1, 1), 1)).toEqual({
      squared: 0.5,
      linear: -3,
      constant: 4.5,
    });
  });

  it('has a slope whose parts are 2(|mx| + |b| + |y|)|x| at most: here 2(10 + 1 + 3) · 2', () => {
    const point = [{ x: -2, y: -3 }];
    expect(slopeScale(lineForm(point, 'sum'), Float64Array.of(5, 1), 0)).toBe(56);
    expect(slopeScale(lineForm(point, 'half'), Float64Array.of(5, 1), 1)).toBe(14);
  });

  it('is a parabola with the same values as the loss', () => {
    fc.assert(
      fc.property(
        points,
        convention,
        parameters,
        unknown,
        fc.integer({ min: -20, max: 20 }),
        (data, kind, at, along, t) => {
          const { squared, linear, constant } = lossSlice(lineForm(data, kind), at, along);
          const exact = lossOf(data, kind, at.with(along, t));
          const size = squared * t * t + Math.abs(linear * t) + constant;
          expect(Math.abs(squared * t * t + linear * t + constant - exact)).toBeLessThanOrEqual(
            1e-11 * (1 + size),
          );
        },
      ),
    );
  });
});

describe('three routes to the slope of the loss', () => {
  it('agree: multiplied out, by the chain rule, and from the centred sums', () => {
    fc.assert(
      fc.property(points, convention, parameters, unknown, (data, kind, at, along) => {
        const exact = vectorOf(gradientOf(data, kind, at))[along]!;
        const { squared, linear } = lossSlice(lineForm(data, kind), at, along);
        const slack = 1e-12 * (1 + slopeScale(lineForm(data, kind), at, along));
        expect(Math.abs(2 * squared * at[along]! + linear - exact)).toBeLessThanOrEqual(slack);
        expect(Math.abs(chainRuleSlope(data, kind, at, along) - exact)).toBeLessThanOrEqual(slack);
      }),
      { numRuns: 500 },
    );
  });

  it('agree with the nudge: up to rounding in the middle, up to A h on one side', () => {
    fc.assert(
      fc.property(
        points,
        convention,
        parameters,
        unknown,
        fc.constantFrom(1, 0.1, 1e-3, 1e-6, 1e-9),
        (data, kind, at, along, h) => {
          const exact = chainRuleSlope(data, kind, at, along);
          const { squared } = lossSlice(lineForm(data, kind), at, along);
          const [slope] = nudgeSlopes((t) => plainLoss(data, kind, at.with(along, t)), at[along]!, [
            h,
          ]);
          if (slope === undefined) throw new Error('one nudge gives one slope');
          const above = plainLoss(data, kind, at.with(along, at[along]! + h));
          // The rounding of each loss, and that of t + h, which the slope turns into one of the loss.
          const size = slopeScale(lineForm(data, kind), at, along) * (1 + Math.abs(at[along]!));
          const parts = data.map(
            ({ x, y }) =>
              (Math.abs(at[0]! * x) + Math.abs(at[1]!) + Math.abs(y) + Math.abs(x) + 1) ** 2,
          );
          const rounding =
            (4e-16 * (data.length + 4) * (1 + above + size + Math.max(0, ...parts))) / h;
          expect(Math.abs(slope.central - exact)).toBeLessThanOrEqual(rounding);
          expect(Math.abs(slope.forward - exact - squared * h)).toBeLessThanOrEqual(2 * rounding);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('lose digits again when the nudge becomes tiny', () => {
    const data = [1, 2, 3, 4, 5].map((x) => ({ x, y: 1.1 * x + 0.3 * (x % 2) }));
    const at = Float64Array.of(0.3, 0.7);
    const exact = chainRuleSlope(data, 'mean', at, 0);
    const [tiny, fair] = nudgeSlopes(
      (t) => plainLoss(data, 'mean', at.with(0, t)),
      at[0]!,
      [1e-12, 1e-3],
    );
    const off = (slope = Number.NaN) => Math.abs(slope - exact);
    expect(off(tiny?.central)).toBeGreaterThan(1e6 * off(fair?.central));
    const best = bestNudge(
      nudgeSlopes((t) => plainLoss(data, 'mean', at.with(0, t)), at[0]!, [1, 1e-4, 1e-8, 1e-12]),
      'forward',
      exact,
    );
    expect(best?.h).toBe(1e-8);
  });
});

describe('the plain loss', () => {
  it('is the loss, summed point by point', () => {
    fc.assert(
      fc.property(points, convention, parameters, (data, kind, at) => {
        const exact = lossOf(data, kind, at);
        expect(Math.abs(plainLoss(data, kind, at) - exact)).toBeLessThanOrEqual(
          1e-11 * (1 + exact + slopeScale(lineForm(data, kind), at, 1) ** 2),
        );
      }),
    );
  });
});
