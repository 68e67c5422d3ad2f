import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataMarks } from '../../../src/panels/data/dataMarks.ts';
import { pictureAxes } from '../../../src/panels/data/axesOf.ts';
import { pictureOf } from '../../../src/panels/data/dataPicture.ts';
import { roomForSquares } from '../../../src/panels/data/roomForSquares.ts';
import { initialState, type AppState } from '../../../src/store/appState.ts';
import { shownIterate } from '../../../src/store/selectors.ts';
import { squareBox } from '../../../src/ui/plot/marks/resolve.ts';
import { plotScales } from '../../../src/ui/plot/plotScales.ts';
import { atStep } from './picture.ts';

const axes = { x: [0, 5], y: [0, 8] } as const;
const narrow = { left: 40, top: 10, width: 420, height: 494 };

function fivePoints(change: Partial<AppState['experiment']> = {}): AppState {
  return {
    ...initialState,
    cursor: { iteration: 0, beat: 'square', line: 1 },
    experiment: { ...initialState.experiment, start: [0, 0], ...change },
  };
}

/** The squares of a state in a picture of a size, and the place where each error stands. */
function squaresOf(state: AppState, area: typeof narrow) {
  const moment = { working: shownIterate(state).at, gathered: 0, focused: false, handled: true };
  const picture = pictureOf(state, moment);
  const { x, y } = roomForSquares(picture, pictureAxes(state), area);
  const frame = { scales: plotScales(area, x, y, 'linear', 12), weight: 1 };
  return dataMarks(picture, frame).flatMap((mark) =>
    mark.shape === 'square' && mark.term === 'square'
      ? [{ box: squareBox(frame, mark), error: frame.scales.x(Number(mark.from.x)), ...mark }]
      : [],
  );
}

describe('room for the squares', () => {
  it('leaves the axes alone where there is enough, and at every other step', () => {
    // The square of the first error is 2 high: 125 of 400 pixels in a picture of 500.
    expect(roomForSquares(atStep('square'), axes, { width: 500, height: 400 })).toBe(axes);
    expect(roomForSquares(atStep('guess'), axes, { width: 100, height: 400 })).toBe(axes);
  });

  it('keeps room above the squares for words in the low picture of a phone, not in one that has no words', () => {
    const tops = [60, 126, 200].map(
      (height) => roomForSquares(atStep('loss'), axes, { width: 220, height }).y[1],
    );
    expect(tops).toStrictEqual([8, 10.4, 8]);
    expect(roomForSquares(atStep('guess'), axes, { width: 220, height: 126 })).toBe(axes);
  });

  it('grows both axes alike, upwards and to the side on which less is missing', () => {
    // At x = 1 an error of 2 is half as wide as a picture of 200 × 400, at x = 3 and 2 one of 1 a quarter:
    // to the right 0.2 + 0.5 and 0.6 + 0.25 are in it. Half as wide a picture needs 0.2 + 1 of its width.
    expect(roomForSquares(atStep('square'), axes, { width: 200, height: 400 })).toBe(axes);
    const { x, y } = roomForSquares(atStep('square'), axes, { width: 100, height: 400 });
    expect(x).toStrictEqual([0, 6.5]);
    expect(y).toStrictEqual([0, 10.4]);
  });

  it('makes all squares of the first visit whole in a picture that is not wide, each on its error', () => {
    const found = squaresOf(fivePoints(), narrow);
    expect(found).toHaveLength(5);
    for (const { box, error, towards } of found) {
      expect(towards === 'left' ? box.left + box.width : box.left).toBeCloseTo(error, 9);
      expect(box.left).toBeGreaterThanOrEqual(narrow.left);
      expect(box.left + box.width).toBeLessThanOrEqual(narrow.left + narrow.width);
      expect(box.top).toBeGreaterThanOrEqual(narrow.top);
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
