import { beforeEach, describe, expect, it } from 'vitest';
import { beatNames } from '../../src/derivation/beatNames.ts';
import { showBeat, showIteration } from '../../src/store/actions/cursor.ts';
import {
  chooseScaling,
  setLearningRate,
  setStart,
  undo,
} from '../../src/store/actions/experiment.ts';
import { replaceObservations } from '../../src/store/actions/data.ts';
import { choosePoint } from '../../src/store/actions/view.ts';
import { rememberFew } from '../../src/store/rememberFew.ts';
import { chosenPoint, shownIterate, shownIteration, shownNext } from '../../src/store/selectors.ts';
import { problemOf, trajectoryOf } from '../../src/store/problem.ts';
import { beatsOf } from '../../src/store/beats.ts';
import { beginApp, appState } from './app.ts';

beforeEach(() => {
  beginApp();
});

describe('the iterate on screen', () => {
  it('is the one that one works out by hand', () => {
    // Errors of the guesses 0 for (1, 1) and (3, 2): −1, −2. Mean loss (1 + 4) / 2;
    // gradient (2/2)(−1·1 − 2·3) = −7 and (2/2)(−1 − 2) = −3; at a rate of 0.1 the step is to (0.7, 0.3).
    replaceObservations([
      { x: 1, y: 1 },
      { x: 3, y: 2 },
    ]);
    setLearningRate(0.1);
    const { iteration, at, loss, slopes, learningRate } = shownIterate(appState());
    expect([iteration, ...at, learningRate]).toEqual([0, 0, 0, 0.1]);
    expect(loss).toBeCloseTo(2.5, 12);
    expect(slopes[0]).toBeCloseTo(-7, 12);
    expect(slopes[1]).toBeCloseTo(-3, 12);
    expect(shownNext(appState())[0]).toBeCloseTo(0.7, 12);
    expect(shownNext(appState())[1]).toBeCloseTo(0.3, 12);
    showIteration(1);
    expect(shownIterate(appState()).at[0]).toBeCloseTo(0.7, 12);
  });

  it('is the same object for the same state, and for another beat of it', () => {
    showIteration(3);
    const iterate = shownIterate(appState());
    const following = shownNext(appState());
    const beats = beatsOf(appState());
    showBeat('gradient');
    expect(shownIterate(appState())).toBe(iterate);
    expect(shownNext(appState())).toBe(following);
    expect(beatsOf(appState())).toBe(beats);
    showIteration(4);
    expect(shownIterate(appState())).not.toBe(iterate);
  });

  it('has a next one in finite numbers even at the end of a run that diverged', () => {
    setLearningRate(1);
    showIteration(1_000_000);
    expect(shownIteration(appState())).toBeLessThan(1000);
    const next = shownNext(appState());
    expect(next.every(Number.isFinite)).toBe(true);
    // At a rate of 1, θ − ∇L: against the gradient, and past the other side.
    const last = shownIterate(appState());
    expect(next).toEqual(last.at.map((value, slot) => value - last.slopes[slot]!));
  });
});

describe('the problem', () => {
  it('leaves what hangs on the data alone when the rate or the start moves', () => {
    chooseScaling('standard');
    const before = problemOf(appState().experiment);
    setLearningRate(0.01);
    setStart([1, 1]);
    const after = problemOf(appState().experiment);
    expect(after.observations).toBe(before.observations);
    expect(after.objective).toBe(before.objective);
    expect(after.stability).toBe(before.stability);
    expect(after.start).not.toEqual(before.start);
  });

  it('has the run of the experiment that is undone to still at hand', () => {
    const before = trajectoryOf(appState().experiment);
    setLearningRate(0.01);
    expect(trajectoryOf(appState().experiment)).not.toBe(before);
    undo();
    expect(trajectoryOf(appState().experiment)).toBe(before);
  });
});

describe('chosenPoint', () => {
  it('stays inside the data', () => {
    expect(chosenPoint(appState())).toBe(2);
    choosePoint(99);
    expect(chosenPoint(appState())).toBe(4);
    replaceObservations([]);
    expect(chosenPoint(appState())).toBe(-1);
  });
});

describe('beatsOf', () => {
  it('gives the nine beats in their order', () => {
    expect(beatsOf(appState()).map(({ name }) => name)).toEqual(beatNames);
  });

  it('gives none without points, and for every iterate of a run that diverges', () => {
    setLearningRate(1);
    for (const iteration of [0, 10, 1_000_000]) {
      showIteration(iteration);
      expect(beatsOf(appState())).toHaveLength(9);
    }
    replaceObservations([]);
    expect(beatsOf(appState())).toEqual([]);
  });
});

describe('rememberFew', () => {
  it('computes again only what it has forgotten', () => {
    let computed = 0;
    const remembered = rememberFew((argument: { readonly name: string }) => {
      computed += 1;
      return argument.name;
    }, 2);
    const [one, two, three] = [{ name: 'one' }, { name: 'two' }, { name: 'three' }] as const;
    const called = [one, two, one, three, one, two].map((argument) => {
      remembered(argument);
      return computed;
    });
    expect(called).toEqual([1, 2, 2, 3, 3, 4]);
  });
});

describe('a start beyond the numbers a computer can hold', () => {
  it('has no line with numbers that are not its own: at m = 1e308 the gradient is some 2e309', () => {
    setStart([1e308, 0]);
    const update = beatsOf(appState()).find(({ name }) => name === 'update');
    expect(update?.lines.map(({ numbers }) => numbers)).toStrictEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(shownNext(appState())).toStrictEqual(Float64Array.of(1e308, 0));
    setStart([1e150, 0]);
    const within = beatsOf(appState()).find(({ name }) => name === 'update');
    expect(within?.lines.map(({ numbers }) => numbers)).not.toContain(undefined);
  });
});
