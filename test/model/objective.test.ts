import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/calculus/evaluate.ts';
import { builtInModels } from '../../src/model/builtIn.ts';
import { type Data, dataOf } from '../../src/model/data.ts';
import { type Model, modelOf } from '../../src/model/model.ts';
import { type Objective, objective } from '../../src/model/objective.ts';
import { type LossConvention, lossConventions } from '../../src/model/lossConvention.ts';
import { penalties, type PenaltyId, penaltyIds } from '../../src/model/penalty.ts';
import { nearestBest, quadraticOf } from '../../src/model/quadratic.ts';
import { leastSquares } from '../../src/model/leastSquares.ts';
import { arbitraryTyped } from '../calculus/support/arbitraryTyped.ts';
import { certifiedProblems } from '../numerics/nistLinear.ts';
import { digitsRight } from '../regression/nist.ts';
import { modelOfText } from './support/modelOfText.ts';
import { lineForm, gradientOf as gradientOfLine, lossOf } from '../support/line.ts';

const coordinate = fc.integer({ min: -16, max: 16 }).map((eighths) => eighths / 8);
const points = fc.array(fc.record({ x: coordinate, y: coordinate }), {
  minLength: 1,
  maxLength: 6,
});
const convention = fc.constantFrom(...lossConventions);

/** The loss by the definition, point after point. */
function plainLoss(
  model: Model,
  data: Data,
  penalty: PenaltyId,
  by: LossConvention,
  at: Float64Array,
) {
  let total = 0;
  for (let row = 0; row < data.count; row += 1) {
    const scalars: Record<string, number> = { y: data.y[row]! };
    for (const [slot, { name }] of model.inputs.entries()) scalars[name] = data.inputs[slot]![row]!;
    for (const [slot, { name }] of model.parameters.entries()) scalars[name] = at[slot]!;
    const guess = evaluate(model.prediction, { scalars, series: {} });
    const error = guess - data.y[row]!;
    if (penalty === 'squared') total += error * error;
    else if (penalty === 'absolute') total += Math.abs(error);
    else total -= data.y[row]! * Math.log(guess) + (1 - data.y[row]!) * Math.log(1 - guess);
  }
  return by === 'sum' ? total : total / data.count / (by === 'half' ? 2 : 1);
}

/** The derivative by one parameter by differences of the fourth order. */
function slopeBy(
  f: (at: Float64Array) => number,
  at: Float64Array,
  slot: number,
  h = 1e-3,
): number {
  const moved = (by: number) => f(at.with(slot, at[slot]! + by));
  return (8 * (moved(h) - moved(-h)) - (moved(2 * h) - moved(-2 * h))) / (12 * h);
}

function gradientOf(on: Objective, at: Float64Array, rows?: Uint32Array): Float64Array {
  const into = new Float64Array(on.size);
  on.gradient(at, into, rows);
  return into;
}

function expectClose(one: number, other: number, within: number): void {
  expect(Math.abs(one - other) / (1 + Math.abs(one) + Math.abs(other))).toBeLessThan(within);
}

/** Data for a model of one input or two; x is above zero, where a power has a value. */
function dataFor(model: Model, rows: number, shift = 0): Data {
  const column = (seed: number) =>
    Float64Array.from({ length: rows }, (_none, row) => 0.3 + ((row * seed + shift) % 17) / 10);
  return {
    count: rows,
    inputs: model.inputs.map((_input, slot) => column(5 + 2 * slot)),
    y: column(3),
  };
}

describe.each(builtInModels)('the loss of $id', ({ formula, start }) => {
  const model = modelOfText(formula);
  const data = dataFor(model, 11);
  const begin = Float64Array.from(start, (value, slot) => value + 0.1 * (slot + 1));

  it.each(lossConventions)('is its definition, with its gradient and curvature: %s', (by) => {
    const on = objective(model, data, penalties.squared, by);
    const plain = (at: Float64Array) => plainLoss(model, data, 'squared', by, at);
    const slopes = gradientOf(on, begin);
    expectClose(on.value(begin), plain(begin), 1e-12);
    const curvature = on.curvature(begin);
    for (const slot of begin.keys()) {
      expectClose(slopes[slot]!, slopeBy(plain, begin, slot), 1e-8);
      for (const other of begin.keys()) {
        const bySlopes = slopeBy((at) => gradientOf(on, at)[slot]!, begin, other);
        expectClose(curvature[slot * on.size + other]!, bySlopes, 1e-7);
      }
    }
  });

  it('goes down against the gradient', () => {
    const on = objective(model, data, penalties.squared, 'mean');
    const slopes = gradientOf(on, begin);
    const below = begin.map((value, slot) => value - 1e-4 * slopes[slot]!);
    expect(Math.hypot(...slopes)).toBeGreaterThan(0);
    expect(on.value(below)).toBeLessThan(on.value(begin));
  });
});

describe('the closed form', () => {
  const curve = modelOfText('a x^2 + b x + c + x/2');

  it('agrees with going through the points', () => {
    fc.assert(
      fc.property(
        points,
        convention,
        fc.tuple(coordinate, coordinate, coordinate),
        (all, by, theta) => {
          const data = dataOf(all);
          const on = objective(curve, data, penalties.squared, by);
          const at = Float64Array.from(theta);
          expect(on.quadratic).toBeDefined();
          const every = Uint32Array.from(all, (_point, row) => row);
          const through = new Float64Array(3);
          const value = on.gradient(at, through, every);
          expectClose(on.value(at), value, 1e-12);
          for (const [slot, slope] of gradientOf(on, at).entries())
            expectClose(slope, through[slot]!, 1e-11);
        },
      ),
    );
  });

  it('is what the line has had all along', () => {
    const line = modelOfText('m x + b');
    fc.assert(
      fc.property(points, convention, coordinate, coordinate, (all, by, m, b) => {
        const on = objective(line, dataOf(all), penalties.squared, by);
        const at = Float64Array.of(m, b);
        expectClose(on.value(at), lossOf(all, by, { m, b }), 1e-13);
        const wanted = gradientOfLine(all, by, { m, b });
        const slopes = gradientOf(on, at);
        expectClose(slopes[0]!, wanted.m, 1e-13);
        expectClose(slopes[1]!, wanted.b, 1e-13);
      }),
    );
  });

  it('finds the place of a valley that is nearest to the start', () => {
    const line = modelOfText('m x + b');
    const upright = [1, 2, 4, 5].map((y) => ({ x: 2, y }));
    const quadratic = quadraticOf(line, dataOf(upright))!;
    expect(quadratic.rank).toBe(1);
    const from = Float64Array.of(3, -1);
    const wanted = leastSquares(lineForm(upright), from);
    const nearest = nearestBest(quadratic, from);
    if (wanted.kind === 'none') throw new Error('there are points');
    expect(wanted.at[0]).toBeCloseTo(nearest[0]!, 12);
    expect(wanted.at[1]).toBeCloseTo(nearest[1]!, 12);
  });

  it('has the certified digits of NIST: Pontius by a parabola', () => {
    const { columns, y, certified } = certifiedProblems[0]!;
    const data = { count: y.length, inputs: [columns[1]!], y };
    const { best } = quadraticOf(modelOfText('c + b x + a x^2'), data)!;
    const right = [...best].map((value, slot) => digitsRight(value, certified[slot]!));
    expect(Math.min(...right)).toBeGreaterThan(12);
  });

  it('is not there for a model that is not linear, for other penalties, and at a pole', () => {
    const data = dataOf([
      { x: 0, y: 1 },
      { x: 1, y: 2 },
    ]);
    const has = (text: string, penalty: PenaltyId) =>
      objective(modelOfText(text), data, penalties[penalty], 'mean').quadratic !== undefined;
    expect(has('a x + b', 'squared')).toBe(true);
    expect(has('a x + b', 'absolute')).toBe(false);
    expect(has('a e^{b x}', 'squared')).toBe(false);
    expect(has('a/x + b', 'squared')).toBe(false);
  });

  it('is 0 without points', () => {
    const on = objective(curve, dataOf([]), penalties.squared, 'mean');
    expect(on.value(Float64Array.of(1, 2, 3))).toBe(0);
    expect([...gradientOf(on, Float64Array.of(1, 2, 3))]).toStrictEqual([0, 0, 0]);
  });
});

describe('some rows alone', () => {
  it('count as if they were all there are', () => {
    const model = modelOfText('a e^{k x}');
    const all = [
      { x: 0, y: 1 },
      { x: 1, y: 2 },
      { x: 2, y: 5 },
    ];
    for (const by of lossConventions) {
      const on = objective(model, dataOf(all), penalties.squared, by);
      const alone = objective(model, dataOf([all[1]!]), penalties.squared, by);
      const at = Float64Array.of(1, 0.5);
      expect([...gradientOf(on, at, Uint32Array.of(1))]).toStrictEqual([...gradientOf(alone, at)]);
    }
  });
});

describe('the penalties', () => {
  it.each(penaltyIds)('are their definitions, with their slopes: %s', (id) => {
    const model = modelOfText('σ(w x + b)');
    const data = dataOf([
      { x: -1, y: 0 },
      { x: 0.5, y: 1 },
      { x: 2, y: 1 },
      { x: 1, y: 0 },
    ]);
    const on = objective(model, data, penalties[id], 'mean');
    const at = Float64Array.of(0.7, -0.2);
    const plain = (theta: Float64Array) => plainLoss(model, data, id, 'mean', theta);
    expectClose(on.value(at), plain(at), 1e-13);
    for (const [slot, slope] of gradientOf(on, at).entries())
      expectClose(slope, slopeBy(plain, at, slot), 1e-8);
    const curvature = on.curvature(at);
    expectClose(
      curvature[1]!,
      slopeBy((theta) => gradientOf(on, theta)[0]!, at, 1),
      1e-7,
    );
  });

  it('the log loss keeps its digits where the guess is nearly 1', () => {
    const on = objective(modelOfText('σ(w x)'), dataOf([{ x: 1, y: 0 }]), penalties.log, 'sum');
    // −ln(1 − σ(u)) is u for a large u.
    expect(on.value(Float64Array.of(100))).toBeCloseTo(100, 10);
    expect(gradientOf(on, Float64Array.of(100))[0]).toBeCloseTo(1, 10);
  });

  it('only the absolute value has a corner', () => {
    expect(penaltyIds.filter((id) => !penalties[id].smooth)).toStrictEqual(['absolute']);
  });
});

describe('any typed model', () => {
  it('has the gradient that differences give, 200 times', () => {
    const models = fc
      .sample(arbitraryTyped, { numRuns: 4_000, seed: 11 })
      .map(modelOf)
      .filter((model) => typeof model !== 'string')
      .slice(0, 200);
    expect(models).toHaveLength(200);
    let decided = 0;
    for (const [number, model] of models.entries()) {
      const data = dataFor(model, 4, number);
      const on = objective(model, data, penalties.squared, 'mean');
      const at = Float64Array.from(model.parameters, (_name, slot) => 0.5 + 0.1 * slot);
      const slopes = gradientOf(on, at);
      for (const slot of at.keys()) {
        const [rough, fine] = [1e-3, 5e-4].map((h) => slopeBy(on.value, at, slot, h));
        // Where differences do not agree with one another they say nothing, and neither do models that
        // divide by 0 in one of their parts.
        const size = 1 + Math.abs(fine!) + Math.abs(on.value(at));
        const isDecided = Math.abs(rough! - fine!) < 1e-7 * size;
        if (!isDecided || Number.isNaN(slopes[slot])) continue;
        decided += 1;
        expect(Math.abs(slopes[slot]! - fine!) / size).toBeLessThan(1e-5);
      }
    }
    expect(decided).toBeGreaterThan(150);
  });
});

it('takes the column that a model over the second input names', () => {
  const data: Data = {
    count: 2,
    inputs: [Float64Array.of(9, 9), Float64Array.of(1, 2)],
    y: Float64Array.of(3, 6),
  };
  for (const formula of ['m x_2', 'm^1 sin(0 m) + m x_2']) {
    const on = objective(modelOfText(formula), data, penalties.squared, 'sum');
    expect(on.value(Float64Array.of(3))).toBeCloseTo(0, 12);
  }
});
