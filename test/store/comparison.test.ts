import { beforeEach, describe, expect, it } from 'vitest';
import { chooseMistake, compareWith } from '../../src/store/actions/comparison.ts';
import { chooseEach, chooseModel } from '../../src/store/actions/model.ts';
import { replaceObservations } from '../../src/store/actions/data.ts';
import { chooseLossAtRate, setLearningRate, undo } from '../../src/store/actions/experiment.ts';
import { showIteration } from '../../src/store/actions/cursor.ts';
import { comparedIteration, comparisonOf } from '../../src/store/comparison.ts';
import { conventionRows, largestDifference, passFromHere } from '../../src/store/conventions.ts';
import { mistakenBeatOf, shownVerdict } from '../../src/store/mistake.ts';
import { trajectoryOf } from '../../src/store/problem.ts';
import { beginApp, appState } from './app.ts';

beforeEach(() => {
  beginApp();
});

describe('the run beside the right one', () => {
  it('is there when a slip is on, the same object while nothing changes, and computed once', () => {
    expect(comparisonOf(appState())).toBeUndefined();
    chooseMistake('no-two');
    const comparison = comparisonOf(appState());
    expect(comparison?.kind).toBe('mistake');
    showIteration(5);
    expect(comparisonOf(appState())).toBe(comparison);
    chooseMistake('none');
    expect(comparisonOf(appState())).toBeUndefined();
  });

  it('has lines with its own numbers: at (0, 0) the gradient is (−27.6, −8), the rate 0.05', () => {
    const results = () =>
      mistakenBeatOf(appState())?.lines.map(({ numbersEquation }) => {
        const shown = numbersEquation?.sides.at(-1)?.expression;
        return shown?.kind === 'number' ? shown.value : undefined;
      });
    chooseMistake('plus');
    expect(results()).toStrictEqual([expect.closeTo(-1.38, 12), expect.closeTo(-0.4, 12)]);
    chooseMistake('no-two');
    expect(results()).toStrictEqual([expect.closeTo(-13.8, 12), expect.closeTo(-4, 12)]);
  });

  it('is one at a time', () => {
    chooseMistake('plus');
    compareWith('sum');
    expect(appState().view.mistake).toBe('none');
    expect(comparisonOf(appState())?.kind).toBe('convention');
    chooseMistake('plus');
    expect(appState().view.comparison).toBe('none');
  });

  it('ends where it leaves the numbers, while the right one goes on', () => {
    chooseMistake('plus');
    showIteration(5000);
    const comparison = comparisonOf(appState());
    if (comparison === undefined) throw new Error('nothing to compare with');
    const last = comparedIteration(appState(), comparison);
    expect(last).toBeLessThan(5000);
    expect(comparison.path.divergedAt).toBe(last + 1);
  });

  it('is not there without points', () => {
    replaceObservations([]);
    for (const mistake of ['none', 'plus'] as const) {
      chooseMistake(mistake);
      expect(comparisonOf(appState())).toBeUndefined();
      expect(shownVerdict(appState())).toBeUndefined();
      expect(mistakenBeatOf(appState())).toBeUndefined();
    }
    compareWith('sum');
    expect(comparisonOf(appState())).toBeUndefined();
    expect(conventionRows(appState())).toStrictEqual([]);
  });
});

describe('the other conventions', () => {
  it('walk the same path at their rate, their losses told in the convention on screen', () => {
    compareWith('sum');
    showIteration(200);
    const { path } = comparisonOf(appState()) ?? {};
    if (path === undefined) throw new Error('nothing to compare with');
    const right = trajectoryOf(appState().experiment);
    path.extendTo(200);
    expect(path.lossAt(200)).toBeCloseTo(right.lossAt(200), 12);
    expect(largestDifference(appState())).toBeLessThan(1e-12);
    compareWith('mean');
    // It is the one on screen itself.
    expect(comparisonOf(appState())).toBeUndefined();
    expect(largestDifference(appState())).toBeUndefined();
  });

  it('stand side by side: five points, where the sum is five times the mean', () => {
    const [sum, mean, half] = conventionRows(appState());
    expect(sum?.sameRate).toBeCloseTo(0.01, 15);
    expect(half?.sameRate).toBeCloseTo(0.1, 15);
    expect(sum?.slopes[0]).toBeCloseTo(5 * (mean?.slopes[0] ?? 0), 12);
    expect(sum?.largestStableRate).toBeCloseTo((mean?.largestStableRate ?? 0) / 5, 12);
    expect(sum?.behaviour).toBe('diverges');
    setLearningRate(0.01);
    expect(conventionRows(appState())[0]?.behaviour).not.toBe('diverges');
  });

  it('stand against one pass point by point at the rate of the sum: 0.01, as 5 · 0.01 = 0.05', () => {
    const { learningRate, end } = passFromHere(appState());
    expect(learningRate).toBeCloseTo(0.01, 15);
    let [m, b] = [0, 0];
    for (const { x, y } of appState().experiment.data.observations) {
      const error = m * x + b - y;
      m -= 0.01 * 2 * error * x;
      b -= 0.01 * 2 * error;
    }
    expect(end?.[0]).toBeCloseTo(m, 14);
    expect(end?.[1]).toBeCloseTo(b, 14);
  });

  it('do not take half a pass for a whole one, when it leaves the finite numbers', () => {
    setLearningRate(1e200);
    expect(passFromHere(appState()).end).toBeUndefined();
  });

  it('are taken with their rate in one step of undo', () => {
    const before = trajectoryOf(appState().experiment);
    before.extendTo(10);
    chooseLossAtRate('sum', 0.01);
    const after = trajectoryOf(appState().experiment);
    after.extendTo(10);
    expect(after.columnAt(0)[10]).toBeCloseTo(before.columnAt(0)[10] ?? 0, 12);
    undo();
    expect(appState().experiment).toMatchObject({ loss: 'mean', learningRate: 0.05 });
    chooseLossAtRate('sum', Number.POSITIVE_INFINITY);
    expect(appState().experiment.loss).toBe('mean');
  });

  it('walk the same path of another model too, over any of its parameters; a slip is drawn there with squared errors', () => {
    chooseModel('a e^(k x)');
    setLearningRate(1e-4);
    compareWith('sum');
    showIteration(30);
    const { path } = comparisonOf(appState()) ?? {};
    if (path === undefined) throw new Error('nothing to compare with');
    const right = trajectoryOf(appState().experiment);
    path.extendTo(30);
    for (const slot of [0, 1])
      expect(path.thetaAt(30)[slot]).toBeCloseTo(right.thetaAt(30)[slot] ?? 0, 12);
    expect(path.lossAt(30)).toBeCloseTo(right.lossAt(30), 9);
    expect(largestDifference(appState())).toBeLessThan(1e-12);
    const [sum, mean] = conventionRows(appState());
    expect(sum?.slopes[1]).toBeCloseTo(5 * (mean?.slopes[1] ?? 0), 9);
    // A loss that is no parabola has no one bound.
    expect(sum?.largestStableRate).toBeUndefined();
    chooseMistake('plus');
    // Uphill: as far as the right one goes down in its first step.
    const slipped = comparisonOf(appState())?.path;
    slipped?.extendTo(1);
    right.extendTo(1);
    for (const slot of [0, 1])
      expect((slipped?.thetaAt(1)[slot] ?? 0) + (right.thetaAt(1)[slot] ?? 0)).toBeCloseTo(
        2 * (right.thetaAt(0)[slot] ?? 0),
        12,
      );
    chooseEach('absolute');
    expect(comparisonOf(appState())).toBeUndefined();
  });

  it('pass point by point over any model: by hand for ŷ = m x', () => {
    chooseModel('m x');
    setLearningRate(0.05);
    let [m = 0] = appState().experiment.start;
    for (const { x, y } of appState().experiment.data.observations) m -= 0.01 * 2 * (m * x - y) * x;
    expect(passFromHere(appState()).end?.[0]).toBeCloseTo(m, 14);
  });
});
