import { beforeEach, describe, expect, it } from 'vitest';
import { runToConvergence } from '../../src/store/actions/convergence.ts';
import { restart, showBeat, showIteration } from '../../src/store/actions/cursor.ts';
import { setLearningRate, setStart, undo } from '../../src/store/actions/experiment.ts';
import { tell, tellFaults } from '../../src/store/actions/notices.ts';
import { openSnapshot } from '../../src/store/actions/open.ts';
import { changeView } from '../../src/store/actions/view.ts';
import { defaultCursor } from '../../src/store/cursor.ts';
import { beyondNumbers, endingOf } from '../../src/store/ending.ts';
import { defaultExperiment } from '../../src/store/experiment.ts';
import { decodeLink } from '../../src/store/formats/link.ts';
import { trajectoryOf } from '../../src/store/problem.ts';
import { beginApp, appState } from './app.ts';

beforeEach(() => {
  beginApp();
});

function ids(): readonly string[] {
  return appState().notices.map(({ message }) => message.id);
}

describe('a notice about the run', () => {
  it.each([
    ['the learning rate', () => setLearningRate(0.01)],
    ['the start', () => setStart([1, 1])],
    ['the iteration', () => showIteration(3)],
    ['the step of the derivation', () => showBeat('loss')],
    ['the run, which begins anew', () => restart()],
  ])('goes with a change of %s', (_, change) => {
    runToConvergence();
    expect(ids()).toStrictEqual(['notices.converged.least']);
    change();
    expect(ids()).toStrictEqual([]);
  });

  it('does not come back with undo', () => {
    runToConvergence();
    setLearningRate(0.01);
    undo();
    expect(ids()).toStrictEqual([]);
  });

  it('stays when only the view changes', () => {
    runToConvergence();
    changeView({ theme: 'dark' });
    expect(ids()).toStrictEqual(['notices.converged.least']);
  });

  it('is one, however often the run is run', () => {
    for (const rate of [0.01, 0.02, 10, 0.05]) {
      setLearningRate(rate);
      runToConvergence();
      runToConvergence();
    }
    expect(ids()).toStrictEqual(['notices.converged.least']);
  });

  it('leaves the others as they are', () => {
    tell({ tone: 'fault', message: { id: 'notices.notKept' } });
    runToConvergence();
    showIteration(0);
    expect(ids()).toStrictEqual(['notices.notKept']);
  });
});

describe('faults of a link', () => {
  it('are one notice, which names the first five of seven', async () => {
    const link = 'm=x&b=y&rate=-3&loss=median&scale=odd&k=-1&points=1,2;oops';
    const { faults } = await decodeLink(link);
    tellFaults('link', faults);
    expect(appState().notices).toHaveLength(1);
    const [notice] = appState().notices;
    expect(notice?.message).toStrictEqual({ id: 'notices.linkFaults', values: { count: 7 } });
    expect(notice?.details?.map(({ values }) => values?.['value'] ?? values?.['count'])).toEqual([
      'oops',
      'x',
      'y',
      '-3',
      'median',
      2,
    ]);
    showIteration(3);
    expect(appState().notices).toHaveLength(1);
  });

  it('give way to those of the next link, and a single one is told in full', async () => {
    tellFaults('link', (await decodeLink('m=x&b=y')).faults);
    tellFaults('link', (await decodeLink('rate=-3')).faults);
    expect(ids()).toStrictEqual(['notices.linkValue']);
    tellFaults('link', []);
    expect(ids()).toStrictEqual([]);
  });

  it('are few lines, however many there are', async () => {
    const { faults } = await decodeLink(`points=1,2;${'x,1;'.repeat(50_000)}`);
    tellFaults('link', faults);
    const [notice] = appState().notices;
    expect(notice?.message.values).toStrictEqual({ count: 50_000 });
    expect(notice?.details).toHaveLength(6);
    expect(notice?.details?.at(-1)).toStrictEqual({
      id: 'notices.more',
      values: { count: 49_995 },
    });
  });

  it('go when something else is opened, a file say, and those of a file with a link', async () => {
    tellFaults('link', (await decodeLink('m=x')).faults);
    openSnapshot({ experiment: defaultExperiment, cursor: defaultCursor }, {});
    expect(ids()).toStrictEqual([]);
    tellFaults('file', [{ id: 'notices.fileNotOurs' }]);
    openSnapshot({ experiment: defaultExperiment, cursor: defaultCursor }, {});
    expect(ids()).toStrictEqual([]);
  });
});

describe('the ending of a run', () => {
  it('is told of the iteration that the run goes to: one point (1, 2), the rate above 2/4', () => {
    const data = { preset: 'custom', observations: [{ x: 1, y: 2 }] } as const;
    beginApp({ experiment: { ...appState().experiment, data, learningRate: 1.2 } });
    runToConvergence();
    const values = { iteration: appState().cursor.iteration };
    expect(appState().notices[0]?.message).toStrictEqual({ id: 'notices.diverged', values });
    expect(endingOf(appState().experiment)).toStrictEqual({ id: 'notices.diverged', values });
  });

  it('is none where the run converges', () => {
    expect(endingOf(appState().experiment)).toBeUndefined();
  });

  it('is its start where that is beyond the numbers: at m = 1e160 the loss is 11 · 1e320', () => {
    setStart([1e160, 0]);
    runToConvergence();
    expect(ids()).toStrictEqual(['notices.startTooLarge']);
  });
});

describe('numbers beyond those of lessons', () => {
  function said(points: readonly (readonly [number, number])[], start = [0, 0]) {
    const observations = points.map(([x, y]) => ({ x, y }));
    const data = { preset: 'custom', observations } as const;
    const experiment = { ...defaultExperiment, data, start };
    return { id: beyondNumbers(experiment)?.id, last: trajectoryOf(experiment).extendTo(10) };
  }

  it('are named at the start, and no step is taken that would not be true', () => {
    const tooLarge = { id: 'notices.pointsTooLarge', last: 0 };
    expect(
      said([
        [1e155, 1],
        [-1e155, 2],
      ]),
    ).toStrictEqual(tooLarge);
    expect(
      said([
        [1, 1e160],
        [2, 2],
      ]),
    ).toStrictEqual(tooLarge);
    expect(said([[1, 2]], [1e160, 0])).toStrictEqual({
      id: 'notices.startTooLarge',
      last: 0,
    });
  });

  it('are named where x counts as equal', () => {
    expect(
      said([
        [1e-170, 1],
        [2e-170, 2],
      ]),
    ).toStrictEqual({ id: 'notices.pointsTooClose', last: 10 });
  });

  it('are those of a part of the formula, where the points are none', () => {
    const ofModel = (model: string, points: readonly (readonly [number, number])[]) => {
      const observations = points.map(([x, y]) => ({ x, y }));
      const data = { preset: 'custom', observations } as const;
      return beyondNumbers({ ...defaultExperiment, model, data, start: [0, 0] })?.id;
    };
    // The squares of x² are beyond all doubles, and between 400 and 700 e⁻ˣ is less than 1e-173.
    expect(
      ofModel('a*x^2+b', [
        [1e80, 1],
        [2e80, 2],
      ]),
    ).toBe('notices.partTooLarge');
    expect(
      ofModel('a*e^(-x)+b', [
        [400, 1],
        [700, 2],
      ]),
    ).toBe('notices.partTooClose');
  });

  it('are not those of lessons', () => {
    expect(
      said([
        [1, 2],
        [2, 3],
      ]),
    ).toStrictEqual({ id: undefined, last: 10 });
    expect(
      said([
        [2, 2],
        [2, 3],
      ]),
    ).toStrictEqual({ id: undefined, last: 10 });
    expect(said([])).toStrictEqual({ id: undefined, last: 10 });
  });
});
