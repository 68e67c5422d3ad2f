import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fivePoints } from '../../src/regression/presets.ts';
import {
  addObservation,
  choosePreset,
  deleteObservation,
  moveObservation,
} from '../../src/store/actions/data.ts';
import {
  chooseLoss,
  chooseScaling,
  redo,
  setLearningRate,
  setStart,
  startFromHere,
  undo,
} from '../../src/store/actions/experiment.ts';
import {
  nextIteration,
  nextStep,
  showBeat,
  showIteration,
} from '../../src/store/actions/cursor.ts';
import { beginGesture, cancelGesture, endGesture } from '../../src/store/actions/gesture.ts';
import { historyLimit } from '../../src/store/history.ts';
import { beginApp, appState, snapshot } from './app.ts';

beforeEach(() => {
  beginApp();
});

const anyChange: fc.Arbitrary<() => void> = fc.oneof(
  fc.integer({ min: 1, max: 20 }).map((rate) => () => setLearningRate(rate / 100)),
  fc.integer({ min: -2, max: 2 }).map((m) => () => setStart([m, 1])),
  fc.integer({ min: -9, max: 9 }).map((x) => () => addObservation({ x, y: 1 })),
  fc.nat({ max: 6 }).map((index) => () => deleteObservation(index)),
  fc.nat({ max: 6 }).map((index) => () => moveObservation(index, { x: index, y: 2 })),
  fc.integer({ min: -30, max: 30 }).map((x) => () => {
    const drag = beginGesture();
    moveObservation(0, { x, y: 2 });
    drag.end();
  }),
  fc.constantFrom('sum' as const, 'mean' as const).map((loss) => () => chooseLoss(loss)),
  fc.constantFrom('none' as const, 'standard' as const).map((kind) => () => chooseScaling(kind)),
  fc.constant(() => choosePreset('five-points', fivePoints)),
  fc.constant(startFromHere),
);

const anyDeed = fc.oneof(
  anyChange,
  fc.constantFrom(nextStep, nextIteration, undo, redo, beginGesture, endGesture, cancelGesture),
);

describe('undo and redo', () => {
  it('take back any change exactly, and make it again exactly', () => {
    fc.assert(
      fc.property(fc.array(anyDeed, { maxLength: 20 }), anyChange, (deeds, change) => {
        beginApp();
        for (const deed of deeds) deed();
        endGesture();
        const before = { ...snapshot(), axes: appState().view.axes };
        const steps = appState().past.length;
        change();
        const after = { ...snapshot(), axes: appState().view.axes };
        fc.pre(appState().past.length > steps);
        undo();
        expect({ ...snapshot(), axes: appState().view.axes }).toEqual(before);
        redo();
        expect({ ...snapshot(), axes: appState().view.axes }).toEqual(after);
      }),
    );
  });

  it('lead back to the beginning, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(anyDeed, { maxLength: 30 }), (deeds) => {
        beginApp();
        const { experiment } = appState();
        for (const deed of deeds) deed();
        endGesture();
        for (let count = 0; count <= deeds.length; count += 1) undo();
        expect(appState().experiment).toEqual(experiment);
        expect(appState().past).toEqual([]);
      }),
    );
  });

  it('come back to the iteration at which the change was made', () => {
    showIteration(7);
    setStart([1, 1]);
    expect(appState().cursor).toEqual({ iteration: 0, beat: 'guess', line: 1 });
    undo();
    expect(appState().cursor).toEqual({ iteration: 7, beat: 'guess', line: 1 });
  });

  it('have nothing to do when nothing was changed', () => {
    const before = snapshot();
    undo();
    redo();
    expect(snapshot()).toEqual(before);
  });

  it('forget what was undone when something else is done', () => {
    setLearningRate(0.01);
    undo();
    setLearningRate(0.02);
    redo();
    expect(appState().experiment.learningRate).toBe(0.02);
  });

  it('keep the latest steps only', () => {
    for (let count = 1; count <= historyLimit + 5; count += 1) setLearningRate(count / 1000);
    expect(appState().past).toHaveLength(historyLimit);
    for (let count = 0; count <= historyLimit; count += 1) undo();
    expect(appState().experiment.learningRate).toBe(0.005);
    expect(appState().future).toHaveLength(historyLimit);
  });
});

describe('a change that changes nothing', () => {
  it('is no step', () => {
    setLearningRate(0.05);
    setStart([0, 0]);
    moveObservation(0, { ...fivePoints[0]! });
    moveObservation(99, { x: 1, y: 1 });
    deleteObservation(99);
    chooseLoss('mean');
    choosePreset('five-points', fivePoints);
    startFromHere();
    expect(appState().past).toEqual([]);
    expect(appState().experiment.data.preset).toBe('five-points');
  });

  it.each([0, -1, Number.NaN, Infinity])('is a learning rate of %d', (rate) => {
    setLearningRate(rate);
    addObservation({ x: rate === 0 ? Number.NaN : 1, y: Infinity });
    setStart([Number.NaN, 0]);
    expect(appState().past).toEqual([]);
  });
});

describe('another start', () => {
  it('is gone to, at the same step and line', () => {
    showIteration(3);
    showBeat('power-rule', 2);
    setStart([5, 5]);
    expect(appState().cursor).toEqual({ iteration: 0, beat: 'power-rule', line: 2 });
  });
});

describe('a gesture', () => {
  it('is one step, however many changes it makes', () => {
    const before = snapshot();
    beginGesture();
    for (let x = 0; x < 10; x += 1) moveObservation(0, { x, y: x });
    endGesture();
    expect(appState().past).toHaveLength(1);
    undo();
    expect(snapshot()).toEqual(before);
  });

  it('is no step when it ends where it began', () => {
    beginGesture();
    moveObservation(0, { x: 50, y: 50 });
    moveObservation(0, { ...fivePoints[0]! });
    endGesture();
    expect(appState().experiment.data.preset).toBe('five-points');
    expect(appState().past).toEqual([]);
  });

  it('is taken back by cancelling', () => {
    showIteration(3);
    const before = snapshot();
    beginGesture();
    setStart([5, 5]);
    cancelGesture();
    expect(snapshot()).toEqual(before);
    expect(appState().past).toEqual([]);
    expect(appState().gesture).toBeUndefined();
  });

  it('ends when it is undone', () => {
    beginGesture();
    setLearningRate(0.01);
    undo();
    expect(appState().experiment.learningRate).toBe(0.05);
    expect(appState().gesture).toBeUndefined();
    redo();
    expect(appState().experiment.learningRate).toBe(0.01);
  });
});
