import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fivePoints } from '../../src/regression/presets.ts';
import {
  addObservation,
  choosePreset,
  deleteObservation,
  moveObservation,
  replaceObservations,
} from '../../src/store/actions/data.ts';
import { setStart, undo } from '../../src/store/actions/experiment.ts';
import { showIteration } from '../../src/store/actions/cursor.ts';
import { beginGesture } from '../../src/store/actions/gesture.ts';
import { axesAfter, fittedAxes, shownAxes } from '../../src/store/dataAxes.ts';
import { decodeLink, encodeLink } from '../../src/store/formats/link.ts';
import type { Observation } from '../../src/regression/observation.ts';
import { appStore } from '../../src/store/appStore.ts';
import { builtInModels } from '../../src/model/builtIn.ts';
import { guessesFor } from '../../src/model/predictions.ts';
import { defaultExperiment } from '../../src/store/experiment.ts';
import { columnsOf, modelOfExperiment, startOf } from '../../src/store/model.ts';
import { beginApp, appState } from './app.ts';
import { stateOfLink } from './stateOfLink.ts';

const square = { x: [0, 10], y: [0, 10] };
const shown = () => shownAxes(appState());

beforeEach(() => {
  beginApp();
});

describe('the axes that fit the data', () => {
  it('are 0 to 10 for no points', () => {
    expect(fittedAxes([])).toStrictEqual(square);
  });

  it('hold y = 0, where a run begins mostly, as long as the points keep half of the height', () => {
    // The points have 4 of the 6 from y = 0 up to the highest.
    expect(fittedAxes(fivePoints)).toStrictEqual({ x: [-1, 6], y: [-1, 7] });
    const high = [
      { x: 1, y: 100 },
      { x: 2, y: 110 },
    ];
    expect(fittedAxes(high).y[0]).toBeGreaterThan(90);
  });

  it('have a single point in the middle, with 0', () => {
    expect(fittedAxes([{ x: 1, y: 2 }])).toStrictEqual({ x: [-0.5, 2.5], y: [-0.5, 4.5] });
    expect(fittedAxes([{ x: -1, y: 0 }])).toStrictEqual({ x: [-2.5, 0.5], y: [-1, 1] });
  });

  it('are finite ranges that hold all the points, whatever they are', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(fc.array(fc.record({ x: number, y: number }), { minLength: 1 }), (points) => {
        const { x, y } = fittedAxes(points);
        expect([...x, ...y].every(Number.isFinite)).toBe(true);
        expect(points.every((point) => point.x >= x[0] && point.x <= x[1])).toBe(true);
        expect(points.every((point) => point.y >= y[0] && point.y <= y[1])).toBe(true);
      }),
    );
  });
});

describe('the axes of a run', () => {
  it.each(builtInModels.map(({ id, suits }) => [id, suits] as const))(
    'hold the guesses that it begins with: %s',
    async (id, data) => {
      const state = await stateOfLink(`model=${id}&data=${data}`);
      const { experiment } = state;
      const points = columnsOf(experiment.data.observations);
      const guesses = guessesFor(modelOfExperiment(experiment), points, startOf(experiment));
      const [least, most] = shownAxes(state).y;
      expect(Math.min(...guesses, ...points.y)).toBeGreaterThanOrEqual(least);
      expect(Math.max(...guesses, ...points.y)).toBeLessThanOrEqual(most);
    },
  );

  it('leave those alone that would make the points small', () => {
    // From y = 2 to 6 with 0 the points have 4 of 6; 9 is as high as they may be seen with, 8.8, and more.
    const fitted = fittedAxes(fivePoints);
    setStart([0, 8.7]);
    expect(shown().y[1]).toBeGreaterThan(8.7);
    setStart([0, 9]);
    expect(shown()).toBe(fitted);
  });

  it('stay where they are from step to step, and while the start is dragged', () => {
    const axes = shown();
    const { end } = beginGesture();
    setStart([0, 8]);
    expect(shown()).toBe(axes);
    end();
    expect(shown().y[1]).toBeGreaterThan(8);
    const begun = shown();
    showIteration(20);
    expect(shown()).toBe(begun);
  });
});

describe('the axes after points were changed one by one', () => {
  const one: readonly Observation[] = [{ x: 6.5, y: 7 }];

  /** The axes after one change after the other, from an empty picture. */
  function through(...steps: readonly (readonly Observation[])[]) {
    let before: readonly Observation[] = [];
    let axes = fittedAxes(before);
    for (const after of steps) {
      const data = { preset: 'custom', observations: after } as const;
      const next = axesAfter(axes, before, { ...defaultExperiment, data });
      axes = next === 'fit' ? fittedAxes(after) : next;
      before = after;
    }
    return axes;
  }

  it('stay where they are for points within them, added, removed, be it the last', () => {
    const two = [...one, { x: 7.3, y: 8 }];
    expect(through(one)).toStrictEqual(square);
    expect(through(one, two, one, [])).toStrictEqual(square);
  });

  it('grow by a fifth, to round numbers, on the side where a point was dragged to the edge', () => {
    expect(through(one, [{ x: 9.85, y: 7 }])).toStrictEqual({ x: [0, 12], y: [0, 10] });
    expect(through(one, [{ x: 6.5, y: 0.15 }])).toStrictEqual({ x: [0, 10], y: [-2, 10] });
  });

  it('can grow again and again, and never shrink', () => {
    const to = (x: number) => [{ x, y: 7 }];
    expect(through(one, to(9.9), to(11.9), to(5)).x).toStrictEqual([0, 16]);
  });

  it('stay for a point that was clicked near the edge: it is where it was meant', () => {
    expect(through([{ x: 9.85, y: 0.15 }])).toStrictEqual(square);
  });

  it('hold a point that was typed from beyond them', () => {
    // 20 with 8 % of room is 21.6, and the next round number 25; from −1 it is −1.9, so −2.
    expect(through([{ x: 20, y: -1 }])).toStrictEqual({ x: [0, 25], y: [-2, 10] });
    const far = through([{ x: Number.MAX_VALUE, y: -Number.MAX_VALUE }]);
    expect([...far.x, ...far.y].every(Number.isFinite)).toBe(true);
    expect(far.x[1]).toBe(Number.MAX_VALUE);
  });

  it('do not mind the edges that other points lie at', () => {
    const atEdge = { x: 9.9, y: 9.9 };
    expect(through([atEdge], [atEdge, { x: 5, y: 5 }])).toStrictEqual(square);
  });

  it('fit points that are all others', () => {
    expect(through(one, fivePoints)).toStrictEqual(fittedAxes(fivePoints));
  });
});

describe('the axes on screen', () => {
  it('hang on the three values alone: a link brings them back', async () => {
    addObservation({ x: 20, y: 3 });
    moveObservation(0, { x: 1, y: 30 });
    const axes = shown();
    expect(axes.x[1]).toBeGreaterThan(20);
    const { experiment, cursor, view } = appState();
    const decoded = await decodeLink(encodeLink(experiment, cursor, view));
    expect(shownAxes({ ...appState(), ...decoded, view: { ...view, ...decoded.view } })).toEqual(
      axes,
    );
  });

  it('are said by no link as long as they fit', () => {
    const { experiment, cursor, view } = appState();
    moveObservation(2, { x: 3, y: 4.5 });
    expect(view.axes).toBe('fit');
    expect(encodeLink(experiment, cursor, view)).not.toContain('axes=');
  });

  it('stay while a point is dragged, and grow when it is let go at the edge', () => {
    const before = shown();
    const gesture = beginGesture();
    moveObservation(4, { x: 5.95, y: 6 });
    moveObservation(4, { x: 5.95, y: 6.9 });
    expect(shown()).toStrictEqual(before);
    gesture.end();
    expect(shown()).toStrictEqual({ x: [-1, 8], y: [-1, 9] });
  });

  it('are as before when the drag is taken back', () => {
    const before = appState().view.axes;
    const gesture = beginGesture();
    moveObservation(4, { x: 5.95, y: 6 });
    gesture.takeBack();
    expect(appState().view.axes).toBe(before);
  });

  it('do not move for another start that is far away, nor for a step back', () => {
    const before = shown();
    setStart([40, -30]);
    expect(shown()).toBe(before);
    deleteObservation(4);
    const held = shown();
    expect(held).toStrictEqual(before);
    undo();
    expect(shown()).toStrictEqual(before);
  });

  it('fit another data set, and points that replace all', () => {
    addObservation({ x: 20, y: 3 });
    choosePreset('five-points', fivePoints);
    expect(appState().view.axes).toBe('fit');
    addObservation({ x: 20, y: 3 });
    replaceObservations([{ x: 1, y: 2 }]);
    expect(appState().view.axes).toBe('fit');
  });

  it.each(['axes=0,10,0,10', 'axes=fit'])('are read from links: %s', async (text) => {
    const { view, faults } = await decodeLink(text);
    expect(faults).toStrictEqual([]);
    expect(view.axes).toStrictEqual(text === 'axes=fit' ? 'fit' : { x: [0, 10], y: [0, 10] });
  });

  it.each(['axes=10,0,0,10', 'axes=0,10', 'axes=0,1,0,x', 'axes=0,1,0,1,2'])(
    'are not read from a link that says none: %s',
    async (text) => {
      const { view, faults } = await decodeLink(text);
      expect(faults).toHaveLength(1);
      expect(appStore.getState().view.axes).toBe('fit');
      expect(view.axes).toBeUndefined();
    },
  );
});
