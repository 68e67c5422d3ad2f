import { pictureOf, type DataPicture } from '../../../src/panels/data/dataPicture.ts';
import { initialState, type LessonState } from '../../../src/store/lessonState.ts';
import { shownIterate } from '../../../src/store/selectors.ts';
import { plotScales } from '../../../src/ui/plot/plotScales.ts';

/** A plot of 500 × 400 pixels with x from 0 to 5 and y from 0 to 8: 100 and 50 pixels a unit. */
export const scales = plotScales(
  { left: 0, top: 0, width: 500, height: 400 },
  [0, 5],
  [0, 8],
  'linear',
  12,
);

/** Two points and the line ŷ = x + 1: their errors are 2 − 4 = −2 and 4 − 3 = 1. */
export function pictureAt(change: Partial<LessonState> = {}): DataPicture {
  const state: LessonState = {
    ...initialState,
    experiment: {
      ...initialState.experiment,
      data: {
        preset: 'custom',
        observations: [
          { x: 1, y: 4 },
          { x: 3, y: 3 },
        ],
      },
      start: { m: 1, b: 1 },
    },
    ...change,
  };
  return pictureOf(state, shownIterate(state), 1, 1);
}
