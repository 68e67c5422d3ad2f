import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { lossConventions } from '../../src/model/lossConvention.ts';
import { fivePoints } from '../../src/regression/presets.ts';
import { loadPreset } from '../../src/store/loadPreset.ts';
import {
  addObservation,
  chooseOwnPoints,
  choosePreset,
  deleteObservation,
  moveObservation,
  replaceObservations,
} from '../../src/store/actions/data.ts';
import { showIteration } from '../../src/store/actions/cursor.ts';
import {
  chooseLoss,
  chooseMethod,
  chooseScaling,
  setLearningRate,
  setStart,
  startFromHere,
} from '../../src/store/actions/experiment.ts';
import { choosePoint } from '../../src/store/actions/view.ts';
import { shownAxes } from '../../src/store/dataAxes.ts';
import { preparePoints } from '../../src/store/preparePoints.ts';
import { shownIterate } from '../../src/store/selectors.ts';
import { problemOf } from '../../src/store/problem.ts';
import { toOriginal } from '../../src/regression/scaling.ts';
import { adviceOf } from '../../src/store/advice.ts';
import { beginApp, appState } from './app.ts';

beforeEach(() => {
  beginApp();
});

/** Points that tell how often they are asked for their x. */
function countedPoints(count: number) {
  let reads = 0;
  const points = Array.from({ length: count }, (_none, index) => ({
    get x() {
      reads += 1;
      return index;
    },
    y: 2 * index + (index % 3),
  }));
  return { points, reads: () => reads };
}

describe('the taking over of very many points', () => {
  it('asks each of them no more than once when they were prepared, in parts', () => {
    const { points, reads } = countedPoints(200);
    expect([...preparePoints(points, appState().experiment)].length).toBeGreaterThan(2);
    const before = reads();
    chooseOwnPoints(points);
    expect(problemOf(appState().experiment).objective.quadratic?.target.length).toBe(200);
    expect(shownAxes(appState()).x[1]).toBeGreaterThan(190);
    expect(adviceOf(appState().experiment).advice?.kind).not.toBe('diverges');
    // A point in which nothing stands in the way of learning is looked for among a few.
    expect(reads() - before).toBeLessThan(2 * points.length);
  });

  it('is the same without preparation', () => {
    const { points } = countedPoints(50);
    chooseOwnPoints(points);
    const { experiment } = appState();
    beginApp();
    const again = countedPoints(50).points;
    for (const _part of preparePoints(again, experiment)) chooseOwnPoints([{ x: 1, y: 1 }]);
    chooseOwnPoints(again);
    expect(appState().experiment.learningRate).toBe(experiment.learningRate);
    expect(problemOf(appState().experiment).objective.quadratic).toStrictEqual(
      problemOf(experiment).objective.quadratic,
    );
  });
});

describe('editing a point', () => {
  it('makes the data one’s own and keeps the iteration', () => {
    showIteration(4);
    addObservation({ x: 9, y: 9 });
    expect(appState().experiment.data).toEqual({
      preset: 'custom',
      observations: [...fivePoints, { x: 9, y: 9 }],
    });
    moveObservation(5, { x: 8, y: 7 });
    expect(appState().experiment.data.observations[5]).toEqual({ x: 8, y: 7 });
    deleteObservation(5);
    expect(appState().experiment.data).toEqual({ preset: 'custom', observations: fivePoints });
    expect(appState().cursor.iteration).toBe(4);
  });

  it('keeps the chosen point when one before it is deleted', () => {
    choosePoint(3);
    deleteObservation(1);
    expect(appState().view.chosen).toBe(2);
    deleteObservation(3);
    expect(appState().view.chosen).toBe(2);
  });
});

describe('the points of a table', () => {
  it('begin anew under their titles, which stay while they are edited and go with a preset', () => {
    showIteration(4);
    const titles = { x: 'Mass (kg)', y: 'Height (cm)' };
    chooseOwnPoints(
      [
        { x: 1, y: 200 },
        { x: Number.NaN, y: 1 },
        { x: 2, y: 300 },
      ],
      titles,
    );
    const points = [
      { x: 1, y: 200 },
      { x: 2, y: 300 },
    ];
    expect(appState().experiment.data).toEqual({ preset: 'custom', observations: points, titles });
    expect(appState().cursor.iteration).toBe(0);
    expect(appState().view.axes).toBe('fit');
    deleteObservation(0);
    expect(appState().experiment.data.titles).toEqual(titles);
    choosePreset('five-points', fivePoints);
    expect(appState().experiment.data).not.toHaveProperty('titles');
  });
});

describe('choosing a preset', () => {
  it('begins anew with a rate under which the run converges', async () => {
    showIteration(4);
    setStart([2, 2]);
    chooseScaling('standard');
    showIteration(4);
    choosePreset('old-faithful', await loadPreset('old-faithful'));
    const { experiment, cursor } = appState();
    expect(experiment.data.preset).toBe('old-faithful');
    expect(experiment.start).toEqual([0, 0]);
    expect(experiment.scaling).toBe('none');
    expect(cursor).toEqual({ iteration: 0, beat: 'guess', line: 1 });
    const { stability } = problemOf(experiment);
    expect(experiment.learningRate).toBeGreaterThan(0);
    expect(experiment.learningRate).toBeLessThan(stability!.largestStableRate);
  });

  it('gives the five points their 0.05', () => {
    setLearningRate(0.001);
    choosePreset('five-points', fivePoints);
    expect(appState().experiment.learningRate).toBe(0.05);
  });
});

describe('starting empty', () => {
  // At x = 10 the largest stable rate of the mean is 2 / (2 · 101) = 0.0099, the smallest there is.
  it.each([
    ['mean', 0.009],
    ['half', 0.01],
    ['sum', 0.0009],
  ] as const)('comes with a rate for points anywhere in the picture: %s', (loss, rate) => {
    chooseLoss(loss);
    choosePreset('empty', []);
    expect(appState().experiment.learningRate).toBe(rate);
  });

  const clicked = fc.double({ min: 0, max: 10, noNaN: true });
  const points = fc.array(fc.record({ x: clicked, y: clicked }), { minLength: 1, maxLength: 10 });

  it.each(lossConventions)('does not diverge, whatever ten points are clicked: %s', (loss) => {
    fc.assert(
      fc.property(points, (observations) => {
        beginApp();
        chooseLoss(loss);
        choosePreset('empty', []);
        observations.forEach(addObservation);
        const { experiment } = appState();
        const { stability } = problemOf(experiment);
        expect(experiment.learningRate).toBeLessThan(stability!.largestStableRate);
      }),
      { numRuns: 50 },
    );
  });

  it('does not diverge point by point either', () => {
    chooseMethod('point');
    choosePreset('empty', []);
    // A step at x = 10 multiplies that point's error by 1 − 2 · 101 η.
    expect(appState().experiment.learningRate).toBe(0.009);
  });
});

describe('replaceObservations', () => {
  it('takes what is finite, at iteration 0', () => {
    showIteration(4);
    replaceObservations([
      { x: 1, y: 1 },
      { x: Number.NaN, y: 1 },
      { x: 2, y: 3 },
    ]);
    expect(appState().experiment.data).toEqual({
      preset: 'custom',
      observations: [
        { x: 1, y: 1 },
        { x: 2, y: 3 },
      ],
    });
    expect(appState().cursor).toEqual({ iteration: 0, beat: 'guess', line: 1 });
  });
});

describe('startFromHere', () => {
  it.each(['none', 'standard'] as const)(
    'makes the line on screen the start, %s scaling',
    (kind) => {
      chooseScaling(kind);
      showIteration(6);
      const { scaling } = problemOf(appState().experiment);
      const line = toOriginal(shownIterate(appState()).at, scaling);
      startFromHere();
      expect(appState().experiment.start).toEqual([...line]);
      expect(appState().cursor).toEqual({ iteration: 0, beat: 'guess', line: 1 });
    },
  );
});
