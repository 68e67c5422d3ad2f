import { dataMarks } from '../../../src/panels/data/dataMarks.ts';
import {
  pictureOf,
  type DataMark,
  type DataMoment,
  type DataPicture,
} from '../../../src/panels/data/dataPicture.ts';
import type { BeatName } from '../../../src/derivation/beatNames.ts';
import { initialState, type AppState } from '../../../src/store/appState.ts';
import { shownIterate } from '../../../src/store/selectors.ts';
import type { Frame } from '../../../src/ui/plot/marks/mark.ts';
import { plotScales } from '../../../src/ui/plot/plotScales.ts';

/** A plot of 500 × 400 pixels with x from 0 to 5 and y from 0 to 8: 100 and 50 pixels a unit. */
export const scales = plotScales(
  { left: 0, top: 0, width: 500, height: 400 },
  [0, 5],
  [0, 8],
  'linear',
  12,
);

export const frame: Frame = { scales, weight: 1 };

/** Three points and the line ŷ = x + 1: the errors are 2 − 4 = −2, 4 − 3 = 1 and 3 − 2 = 1. */
export const threePoints = [
  { x: 1, y: 4 },
  { x: 3, y: 3 },
  { x: 2, y: 2 },
];

/** A state with those points and that line. */
export function stateAt(change: Partial<AppState> = {}): AppState {
  return {
    ...initialState,
    view: { ...initialState.view, chosen: 0 },
    experiment: {
      ...initialState.experiment,
      data: { preset: 'custom', observations: threePoints },
      start: [1, 1],
    },
    ...change,
  };
}

/** The picture of such a state. */
export function pictureAt(
  change: Partial<AppState> = {},
  moment: Partial<DataMoment> = {},
): DataPicture {
  const state = stateAt(change);
  return pictureOf(state, {
    working: shownIterate(state).at,
    gathered: 1,
    focused: false,
    handled: false,
    ...moment,
  });
}

/** The same at a step of the derivation, with all of its figure. */
export function atStep(beat: BeatName, change: Partial<DataPicture> = {}): DataPicture {
  // The first line of the loss only adds the squares up.
  const line = beat === 'loss' ? 2 : 1;
  return { ...pictureAt({ cursor: { iteration: 0, beat, line } }), reached: true, ...change };
}

type Shape = DataMark['shape'];

/** The marks of a picture of one shape. */
export function marksOf<S extends Shape>(
  picture: DataPicture,
  shape: S,
  where: Frame = frame,
): readonly Extract<DataMark, { shape: S }>[] {
  return dataMarks(picture, where).filter(
    (mark): mark is Extract<DataMark, { shape: S }> => mark.shape === shape,
  );
}
