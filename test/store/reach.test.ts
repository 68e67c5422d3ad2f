import { beforeEach, describe, expect, it } from 'vitest';
import { maximumIterations } from '../../src/descent/trajectory.ts';
import { compareWith } from '../../src/store/actions/comparison.ts';
import { nextIteration, showBeat, showIteration } from '../../src/store/actions/cursor.ts';
import { setLearningRate, undo } from '../../src/store/actions/experiment.ts';
import { play } from '../../src/store/actions/playback.ts';
import { workOn } from '../../src/store/actions/reach.ts';
import { comparedIteration, comparisonOf } from '../../src/store/comparison.ts';
import { defaultCursor } from '../../src/store/cursor.ts';
import { defaultExperiment, type Experiment, methodOf } from '../../src/store/experiment.ts';
import { decodeLink } from '../../src/store/formats/link.ts';
import { usualStart } from '../../src/store/model.ts';
import { presentLink } from '../../src/store/presentLink.ts';
import { isRunning, iterateAt, shownIteration, shownIterate } from '../../src/store/selectors.ts';
import { trajectoryOf } from '../../src/store/problem.ts';
import { appState, beginApp } from './app.ts';

const neuron: Experiment = {
  ...defaultExperiment,
  model: 'neuron',
  start: usualStart('neuron'),
  method: { kind: 'point', order: 'given' },
  learningRate: 0.001,
};

const far = 100_000;

/** Of an experiment that nobody has worked out yet. */
function beginAt(iteration: number, experiment = neuron): void {
  beginApp({ experiment: { ...experiment }, cursor: { ...defaultCursor, iteration } });
}

/** As many frames as it takes, each of a look at the clock. */
function workToTheEnd(): number {
  let frames = 0;
  while (appState().reached !== undefined) {
    workOn(
      () => true,
      () => true,
    );
    frames += 1;
  }
  return frames;
}

describe('a run that is long to work out', () => {
  beforeEach(() => {
    beginAt(0);
  });

  it('is shown as far as nobody waits for, and comes to the cursor bit by bit', () => {
    showIteration(far);
    const first = shownIteration(appState());
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(far);
    expect(trajectoryOf(appState().experiment).computed).toBeLessThan(far);
    expect(isRunning(appState())).toBe(true);
    workOn(
      () => true,
      () => true,
    );
    expect(shownIteration(appState())).toBeGreaterThan(first);
    expect(workToTheEnd()).toBeGreaterThan(10);
    expect(shownIteration(appState())).toBe(far);
    expect(isRunning(appState())).toBe(false);
  });

  it('ends where it would have ended at once', () => {
    showIteration(far);
    workToTheEnd();
    const inParts = shownIterate(appState());
    const atOnce = trajectoryOf({ ...neuron });
    atOnce.extendTo(far);
    expect(inParts).toStrictEqual(iterateAt(atOnce, far));
  });

  it('need not be shown at each look at the clock', () => {
    showIteration(far);
    const { reached } = appState();
    workOn(
      () => true,
      () => false,
    );
    expect(appState().reached).toBe(reached);
    workOn(
      () => false,
      () => false,
    );
    expect(appState().reached).toBeUndefined();
  });

  it('begins anew with another rate, and goes to the same iteration', () => {
    showIteration(far);
    workToTheEnd();
    setLearningRate(0.002);
    expect(shownIteration(appState())).toBeLessThan(far);
    workToTheEnd();
    expect(shownIteration(appState())).toBe(far);
    undo();
    expect(appState().reached).toBeUndefined();
    expect(shownIteration(appState())).toBe(far);
  });

  it('has the link of where it will be', async () => {
    showIteration(far);
    const { cursor } = await decodeLink(presentLink(appState()));
    expect(cursor.iteration).toBe(far);
  });

  it('stays where it is on screen when one steps on from there, and goes on when one looks at another beat', () => {
    showIteration(far);
    const first = shownIteration(appState());
    showBeat('square');
    expect(appState().cursor).toMatchObject({ iteration: far, beat: 'square' });
    nextIteration();
    expect(appState().cursor.iteration).toBeLessThan(far);
    expect(shownIteration(appState())).toBeGreaterThan(first);
    expect(appState().reached).toBeUndefined();
  });

  it('can be played from where it is', () => {
    showIteration(far);
    play();
    expect(appState().playing).toBe(true);
  });

  it('waits for the run that is drawn beside it', () => {
    beginAt(far, { ...neuron, method: { kind: 'batch' } });
    workToTheEnd();
    compareWith('sum');
    expect(appState().reached?.iteration).toBeLessThan(far);
    workToTheEnd();
    const comparison = comparisonOf(appState());
    expect(comparison && comparedIteration(appState(), comparison)).toBe(far);
  });

  it('shows its last iteration where it turns out to end before', () => {
    // The loss along m bends by 2 Σx²/N = 22 everywhere, and from 2(1 + β) on momentum swings ever farther: at
    // ηλ = 3.8001 by the root −1.00099 of z² + 1.9001 z + 0.9.
    const model = { model: 'origin', start: usualStart('origin') };
    const method = methodOf('momentum');
    beginAt(maximumIterations, {
      ...defaultExperiment,
      ...model,
      method,
      learningRate: 3.8001 / 22,
    });
    expect(trajectoryOf(appState().experiment).divergedAt).toBeUndefined();
    workToTheEnd();
    // Σe² grows with the square of the distance, and ends at 1.8 · 10³⁰⁸: ln 10³⁰⁸ / (2 ln 1.00099).
    const { divergedAt = 0 } = trajectoryOf(appState().experiment);
    expect(divergedAt / 358_000).toBeCloseTo(1, 1);
    expect(shownIteration(appState())).toBe(divergedAt - 1);
  });

  it('of the line on its own sums is there at once, however long', () => {
    beginAt(maximumIterations, defaultExperiment);
    expect(appState().reached).toBeUndefined();
    expect(shownIteration(appState())).toBe(maximumIterations);
  });
});
