import { beforeEach, describe, expect, it } from 'vitest';
import { runToConvergence, seekOn } from '../../src/store/actions/convergence.ts';
import { nextIteration, showIteration } from '../../src/store/actions/cursor.ts';
import { deleteObservation } from '../../src/store/actions/data.ts';
import { chooseMethod, setLearningRate } from '../../src/store/actions/experiment.ts';
import { advance, play } from '../../src/store/actions/playback.ts';
import { changeView, choosePoint } from '../../src/store/actions/view.ts';
import { defaultExperiment } from '../../src/store/experiment.ts';
import { encodeIterations } from '../../src/store/formats/iterationsFile.ts';
import { decodeLink, encodeLink } from '../../src/store/formats/link.ts';
import { chosenPoint, selectedPoint, shownIterate, shownNext } from '../../src/store/selectors.ts';
import { beatsOf } from '../../src/store/beats.ts';
import { beginApp, appState } from './app.ts';

beforeEach(() => {
  beginApp();
  chooseMethod('point');
  setLearningRate(0.01);
});

describe('descent point by point in the store', () => {
  it('begins with the points in the given order', () => {
    expect(appState().experiment.method).toEqual({ kind: 'point', order: 'given' });
    chooseMethod('point', { order: 'shuffled' });
    expect(appState().experiment.method).toEqual({ kind: 'point', order: 'shuffled' });
    chooseMethod('batch');
    expect(appState().experiment.method).toEqual({ kind: 'batch' });
  });

  it('shows the point of the iteration, while keys go on moving the one chosen by hand', () => {
    choosePoint(3);
    showIteration(6);
    expect(chosenPoint(appState())).toBe(1);
    expect(selectedPoint(appState())).toBe(3);
    deleteObservation(4);
    // Of four points, iteration 6 uses the third.
    expect(chosenPoint(appState())).toBe(2);
    const gradient = beatsOf(appState()).find(({ name }) => name === 'gradient');
    expect(gradient?.lines[0]?.numbersEquation?.sides.at(-1)?.expression).toMatchObject({
      value: shownIterate(appState()).slopes[0],
    });
  });

  it('steps against the gradient it shows', () => {
    showIteration(7);
    const { at, slopes } = shownIterate(appState());
    expect(shownNext(appState())).toEqual(at.map((value, slot) => value - 0.01 * slopes[slot]!));
    const next = shownNext(appState());
    nextIteration();
    expect(shownIterate(appState()).at).toEqual(next);
  });

  it('goes round in a link, and a link without an order means the given one', async () => {
    chooseMethod('point', { order: 'shuffled' });
    const { experiment, cursor, view } = appState();
    const link = encodeLink(experiment, cursor, view);
    expect(link).toContain('&method=point&order=shuffled&');
    expect((await decodeLink(link)).experiment).toEqual(experiment);
    const short = await decodeLink('method=point');
    expect(short.experiment.method).toEqual({ kind: 'point', order: 'given' });
    const bad = await decodeLink('method=point&order=backwards');
    expect(bad.experiment.method).toEqual({ kind: 'point', order: 'given' });
    expect(bad.faults.map(({ id }) => id)).toEqual(['notices.linkValue']);
    // The usual rate suits the method: 1/(2 · (4² + 1)) of these points, rounded down.
    const points = await decodeLink('points=1,2;4,3&method=point');
    expect(points.experiment.learningRate).toBe(0.02);
  });

  it('exports the gradient of the one point, and the loss of all', () => {
    showIteration(1);
    const [, first = ''] = encodeIterations(appState()).split('\n');
    // (1, 2) at the start: e = −2. The loss is (4 + 9 + 25 + 16 + 36) / 5.
    expect(first).toBe('0,0,0,18,-4,-4,0.01');
  });

  it('plays epochs, and goes on past a point that does not move the line', () => {
    changeView({ speed: 'epoch-60' });
    play();
    advance('epoch', 2);
    expect(appState().cursor.iteration).toBe(10);
    expect(appState().playing).toBe(true);

    const observations = [
      { x: 0, y: 0 },
      { x: 1, y: 1 },
    ];
    const method = { kind: 'point', order: 'given' } as const;
    const data = { preset: 'custom', observations } as const;
    beginApp({ experiment: { ...defaultExperiment, data, method } });
    play();
    advance('iteration', 1);
    expect(appState().playing).toBe(true);
  });

  it('stops playing when every epoch repeats the one before', () => {
    setLearningRate(0.02);
    play();
    for (let seconds = 0; appState().playing && seconds < 3000; seconds += 1) advance('epoch', 10);
    expect(appState().playing).toBe(false);
    expect(appState().cursor.iteration).toBeLessThan(20_000);
  });

  it('runs to where it settles, and says that this is a cycle', () => {
    runToConvergence();
    seekOn(() => false);
    const [notice] = appState().notices;
    expect(notice?.message.id).toBe('point.settledCycle');
    expect(notice?.message.values).toMatchObject({ iteration: appState().cursor.iteration });
    expect(appState().cursor.iteration % 5).toBe(0);
    chooseMethod('point', { order: 'shuffled' });
    runToConvergence();
    seekOn(() => false);
    expect(appState().notices.at(-1)?.message.id).toBe('point.wanders');
    setLearningRate(1);
    runToConvergence();
    seekOn(() => false);
    expect(appState().notices.at(-1)?.message.id).toBe('notices.diverged');
  });
});
