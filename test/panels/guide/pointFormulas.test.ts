import { describe, expect, it } from 'vitest';
import {
  costAt,
  costOver,
  formulasOf,
  valuesAt,
} from '../../../src/panels/guide/shared/pointFormulas.ts';
import type { ShownMoment } from '../../../src/panels/guide/shared/shownMoment.ts';
import { builtInModels } from '../../../src/model/builtIn.ts';
import { penaltyIds } from '../../../src/model/penalty.ts';
import { modelOfExperiment } from '../../../src/store/model.ts';
import { defaultExperiment } from '../../../src/store/experiment.ts';

type Asked = ShownMoment;

/** What the formulas ask of a moment; the rest is of no matter to them. */
function momentOf(model: string, each: Asked['each'], at: readonly number[]): Asked {
  const asked: Pick<Asked, 'model' | 'each' | 'feature' | 'at' | 'chosen'> = {
    model: modelOfExperiment({ ...defaultExperiment, model }),
    each,
    feature: 'x',
    at: Float64Array.from(at),
    chosen: 0,
  };
  return asked as Asked;
}

describe('what one point costs, as two machines', () => {
  it('is the square of the error of any model', () => {
    // a e^(k x) with a = 2, k = 0: the guess is 2 everywhere, the error at y = 5 is −3.
    const moment = momentOf('exponential', 'squared', [2, 0]);
    const formulas = formulasOf(moment);
    const point = { x: 4, y: 5 };
    expect(valuesAt(moment, formulas, point)).toMatchObject({ x: 4, y: 5 });
    expect(costAt(moment, formulas, point)).toStrictEqual({ middle: -3, cost: 9 });
    // Along k: a x e^(k x) = 8, and 2 e · 8 = −48.
    expect(costOver(moment, formulas, point, 1)).toMatchObject({ inner: 8, slope: -48 });
  });

  it('is the size of the error, or the log loss of the guess, where that is the loss', () => {
    const absolute = momentOf('line', 'absolute', [1, 1]);
    expect(costAt(absolute, formulasOf(absolute), { x: 1, y: 5 })).toStrictEqual({
      middle: -3,
      cost: 3,
    });
    // A logistic curve with all parameters 0 guesses one half: ln 2.
    const { start } = builtInModels.find(({ id }) => id === 'logistic')!;
    const log = momentOf(
      'logistic',
      'log',
      start.map(() => 0),
    );
    const { middle, cost } = costAt(log, formulasOf(log), { x: 1, y: 1 });
    expect(middle).toBe(0.5);
    expect(cost).toBeCloseTo(Math.LN2, 12);
  });

  it.each(
    builtInModels.flatMap(({ id, start }) => penaltyIds.map((each) => ({ id, each, start }))),
  )('grows as its slope says: $id, $each', ({ id, each, start }) => {
    const moment = momentOf(
      id,
      each,
      start.map((value, slot) => value * 0.5 + 0.1 * (slot + 1)),
    );
    const formulas = formulasOf(moment);
    const point = { x: 0.7, x2: 0.4, y: 1 };
    for (const [slot, value] of moment.at.entries()) {
      const { height, slope } = costOver(moment, formulas, point, slot);
      const h = 1e-5;
      const measured = (height(value + h) - height(value - h)) / (2 * h);
      // The log loss takes guesses between 0 and 1 alone.
      if (!Number.isFinite(measured)) continue;
      expect(Math.abs(measured - slope)).toBeLessThan(1e-5 * (1 + Math.abs(slope)));
    }
  });
});
