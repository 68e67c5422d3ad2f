import { describe, expect, it } from 'vitest';
import { builtInModels } from '../../src/model/builtIn.ts';
import { objective } from '../../src/model/objective.ts';
import { penalties } from '../../src/model/penalty.ts';
import { defaultExperiment, type Experiment, methodOf } from '../../src/store/experiment.ts';
import {
  columnsOf,
  modelOfExperiment,
  objectiveOf,
  readModel,
  startOf,
  usualStart,
} from '../../src/store/model.ts';
import { trajectoryOf } from '../../src/store/problem.ts';
import { beatsOf } from '../../src/store/beats.ts';
import { initialState } from '../../src/store/appState.ts';
import { usualRate } from '../../src/store/usualRate.ts';

function experimentWith(name: string, change: Partial<Experiment> = {}): Experiment {
  const model = { ...defaultExperiment, model: name, start: usualStart(name), ...change };
  return { ...model, learningRate: change.learningRate ?? usualRate(model) };
}

describe('the model of an experiment', () => {
  it('is known by its name, and by any way to write its formula', () => {
    expect(readModel('line')).toMatchObject({ ok: true, name: 'line' });
    expect(readModel(' m*x + b')).toMatchObject({ ok: true, name: 'line' });
    expect(readModel('a e^{kx}')).toMatchObject({ ok: true, name: 'exponential' });
    expect(readModel('a*exp(-k*x)')).toMatchObject({ ok: true, name: 'a*exp(-k*x)' });
  });

  it('tells a text that is no formula from a formula that is no model', () => {
    expect(readModel('a*')).toMatchObject({ ok: false, parsed: { ok: false } });
    expect(readModel('x + 1')).toMatchObject({ ok: false, fault: 'no-parameter' });
  });

  it('has a start for every parameter', () => {
    const experiment = experimentWith('parabola', { start: [3, 2, 1] });
    expect([...startOf(experiment)]).toStrictEqual([3, 2, 1]);
    // Fewer numbers than parameters: the rest is 0.
    expect([...startOf({ ...experiment, start: [3, 2] })]).toStrictEqual([3, 2, 0]);
    expect([...startOf(experimentWith('origin'))]).toStrictEqual([0]);
  });
});

describe('the run of any model', () => {
  // The line walks on its sums, whose last digits are others.
  const others = builtInModels.map(({ id }) => id).filter((id) => id !== 'line');

  it.each(others)('goes down its own loss: %s', (id) => {
    const experiment = experimentWith(id);
    const run = trajectoryOf(experiment);
    expect(run.extendTo(200)).toBe(200);
    const on = objectiveOf(experiment);
    const slopes = new Float64Array(on.size);
    for (const k of [0, 1, 7, 199]) {
      const { at, loss, slopes: known, learningRate } = run.iterateAt(k);
      expect(loss).toBe(on.gradient(at, slopes));
      expect(known).toStrictEqual(slopes);
      const next = at.map((value, slot) => value - learningRate * slopes[slot]!);
      expect(run.thetaAt(k + 1)).toStrictEqual(next);
      expect(run.lossAt(k + 1)).toBeLessThanOrEqual(loss * (1 + 1e-12));
    }
    expect(run.lossAt(200)).toBeLessThan(run.lossAt(0));
  });

  it('walks one point after the other, against its own loss', () => {
    const method = methodOf('point');
    const experiment = experimentWith('exponential', { method, learningRate: 0.001 });
    const run = trajectoryOf(experiment);
    expect(run.extendTo(20)).toBe(20);
    for (const k of [0, 3, 11]) {
      const { at, point, slopes } = run.iterateAt(k);
      expect(point).toBe(k % 5);
      const own = objective(
        modelOfExperiment(experiment),
        columnsOf([experiment.data.observations[k % 5]!]),
        penalties.squared,
        'mean',
      );
      const wanted = new Float64Array(2);
      own.gradient(at, wanted);
      for (const slot of [0, 1]) expect(slopes[slot]).toBeCloseTo(wanted[slot]!, 10);
    }
  });

  it('reaches the minimum of a quadratic loss by one step of Newton', () => {
    const experiment = experimentWith('parabola', { method: methodOf('newton'), learningRate: 1 });
    const run = trajectoryOf(experiment);
    expect(run.extendTo(2)).toBe(2);
    const { best } = objectiveOf(experiment).quadratic!;
    for (const slot of [0, 1, 2]) expect(run.columnAt(slot)[1]).toBeCloseTo(best[slot]!, 9);
  });

  it('is over before it begins where the loss has no number', () => {
    const observations = [{ x: -1, y: 2 }];
    const data = { preset: 'custom', observations } as const;
    const run = trajectoryOf(experimentWith('power', { data, start: [1, 0.5] }));
    expect(run.startsInRange).toBe(false);
    expect(run.extendTo(5)).toBe(0);
  });

  it('is told in the nine steps, which end at its first parameter', () => {
    const state = { ...initialState, experiment: experimentWith('sine') };
    const beats = beatsOf(state);
    expect(beats).toHaveLength(9);
    const [, update] = beats.at(-1)?.lines ?? [];
    expect(update?.symbols.skeleton).toMatch(/A.*\\leftarrow/u);
  });
});
