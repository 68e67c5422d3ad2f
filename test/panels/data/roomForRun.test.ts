import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beatNames } from '../../../src/derivation/beatNames.ts';
import { dataMarks } from '../../../src/panels/data/dataMarks.ts';
import { pictureAxes } from '../../../src/panels/data/axesOf.ts';
import { pictureOf } from '../../../src/panels/data/dataPicture.ts';
import { columnShare, roomForRun } from '../../../src/panels/data/roomForRun.ts';
import { runPlaces } from '../../../src/panels/data/runPlaces.ts';
import { initialState, type AppState } from '../../../src/store/appState.ts';
import { shownIterate } from '../../../src/store/selectors.ts';
import { squareBox } from '../../../src/ui/plot/marks/resolve.ts';
import { plotScales } from '../../../src/ui/plot/plotScales.ts';
import { stateOfLink } from '../../store/stateOfLink.ts';

const axes = { x: [0, 6], y: [0, 8] } as const;
const high = { left: 40, top: 10, width: 383, height: 540 };
const wide = { left: 40, top: 10, width: 620, height: 448 };

function fivePoints(change: Partial<AppState['experiment']> = {}): AppState {
  return {
    ...initialState,
    cursor: { iteration: 0, beat: 'square', line: 1 },
    experiment: { ...initialState.experiment, start: [0, 0], ...change },
  };
}

function axesOf(state: AppState, area: typeof high) {
  return roomForRun(runPlaces(state), pictureAxes(state), area);
}

/** The squares of a state in a picture of a size, and the place where each error stands. */
function squaresOf(state: AppState, area: typeof high) {
  const moment = { working: shownIterate(state).at, gathered: 0, focused: false, handled: true };
  const picture = pictureOf(state, moment);
  const { x, y } = axesOf(state, area);
  const frame = { scales: plotScales(area, x, y, 'linear', 12), weight: 1 };
  return dataMarks(picture, frame).flatMap((mark) =>
    mark.shape === 'square' && mark.term === 'square'
      ? [{ box: squareBox(frame, mark), error: frame.scales.x(Number(mark.from.x)), ...mark }]
      : [],
  );
}

describe('room for a run', () => {
  const none = { squares: [], guesses: [], first: undefined };

  it('is none where nothing asks for it', () => {
    expect(roomForRun(none, axes, wide)).toStrictEqual(axes);
  });

  it('holds guesses a little outside, and not those far away', () => {
    const room = (...guesses: readonly number[]) =>
      roomForRun({ ...none, guesses: [Float64Array.from(guesses)] }, axes, wide).y;
    // 0.04 of 8 beyond, in eighths of 8.
    expect(room(0, 9)).toStrictEqual([0, 10]);
    expect(room(-2, 3)).toStrictEqual([-3, 8]);
    expect(room(12.1, -4.1, Number.NaN, Number.POSITIVE_INFINITY)).toStrictEqual([0, 8]);
  });

  it('has the stack left of the first point, with its share of the width', () => {
    const { x } = roomForRun({ ...none, first: 1 }, axes, wide);
    expect(x[1]).toBe(6);
    expect((1 - x[0]) / (x[1] - x[0])).toBeCloseTo(columnShare + 0.035, 9);
    // Where there is more already it stays.
    expect(roomForRun({ ...none, first: 5 }, axes, wide).x).toStrictEqual([0, 6]);
  });

  it('makes a square whole by a higher picture, in steps', () => {
    // At x = 4 an error of 4 is as wide as half of the height: 270 pixels of 383, where two thirds are 255.
    const { y } = roomForRun({ ...none, squares: [{ at: 4, from: 4, to: 0 }] }, axes, high);
    expect(y).toStrictEqual([0, 8 * 1.15]);
    // What is cut upwards is not made whole by room beside it.
    const cut = { ...none, squares: [{ at: 4, from: 4, to: 20 }] };
    expect(roomForRun(cut, axes, high)).toStrictEqual(axes);
  });

  it('is the same in every line of an iteration, so that nothing moves but what the line speaks of', async () => {
    for (const data of ['five-points', 'hubble-1929', 'penguins'])
      for (const area of [wide, high]) {
        const states = await Promise.all(
          beatNames.flatMap((beat) =>
            [1, 2, 3].map((line) => stateOfLink(`v=1&data=${data}&beat=${beat}&line=${line}`)),
          ),
        );
        const found = new Set(states.map((state) => JSON.stringify(axesOf(state, area))));
        expect(found.size).toBe(1);
      }
  });

  it('holds the new line of an update as well, and what the run began with', async () => {
    const [first, second, tenth] = await Promise.all(
      [0, 1, 10].map((k) => stateOfLink(`v=1&data=five-points&k=${k}`)),
    );
    // The guess of the new line for x = 5 is 1.38 · 5 + 0.4 = 7.3.
    expect(axesOf(first!, wide).y[1]).toBeGreaterThan(7.3);
    for (const later of [second!, tenth!])
      expect(axesOf(later, wide)).toStrictEqual(axesOf(first!, wide));
  });

  it('makes all squares of the first visit whole in a picture that is not wide, each on its error', () => {
    const found = squaresOf(fivePoints(), high);
    expect(found).toHaveLength(5);
    for (const { box, error, towards } of found) {
      expect(towards === 'left' ? box.left + box.width : box.left).toBeCloseTo(error, 9);
      expect(box.left).toBeGreaterThanOrEqual(high.left);
      expect(box.left + box.width).toBeLessThanOrEqual(high.left + high.width);
      expect(box.top).toBeGreaterThanOrEqual(high.top);
    }
  });

  it('puts every square that is in sight upwards on its error, whole', () => {
    const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    const size = fc.record({
      width: fc.integer({ min: 480, max: 900 }),
      height: fc.integer({ min: 150, max: 300 }),
    });
    fc.assert(
      fc.property(number(-1, 2), number(-0.9, 3), size, (m, b, { width, height }) => {
        const area = { left: 0, top: 0, width, height };
        const state = fivePoints({ start: [m, b] });
        for (const { box, error, towards, clear } of squaresOf(state, area)) {
          expect(towards === 'left' ? box.left + box.width : box.left).toBeCloseTo(error, 6);
          // One that is cut upwards is not held free of labels.
          if (clear !== 'firm') continue;
          expect(box.left).toBeGreaterThanOrEqual(-1e-6);
          expect(box.left + box.width).toBeLessThanOrEqual(width + 1e-6);
        }
      }),
    );
  });
});
