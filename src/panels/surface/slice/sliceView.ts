import type { Term } from '../../../derivation/term.ts';
import { type Travel, travelled } from '../../../playback/motion.ts';
import { appStore } from '../../../store/appStore.ts';
import type { MarkPicture, Painted } from '../../../ui/plot/marks/MarkLayer.tsx';
import type { PlotScales } from '../../../ui/plot/plotScales.ts';
import { destinationOf } from '../../shared/destination.ts';
import { drawingWeight } from '../../shared/drawingWeight.ts';
import { pictureDrawn } from '../../shared/pictureDrawn.ts';
import { sliceMarks } from './sliceMarks.ts';
import { slicePicture } from './slicePicture.ts';

/** What moves on the curve, and what of it stands on screen. */
export function createSliceView() {
  let travel: Travel | undefined;
  let painted: Painted<Term> | undefined;
  return {
    painted: () => painted,
    onPainted: (now: Painted<Term>): void => {
      painted = now;
      pictureDrawn('surface');
    },
    pictureAt: (scales: PlotScales, now: number): MarkPicture<Term> => {
      const state = appStore.getState();
      travel = travelled(travel, destinationOf(state), now);
      const weight = drawingWeight(state.view.layout, scales);
      const shown = { x: scales.xDomain, y: scales.yDomain };
      const marks = sliceMarks(slicePicture(state, travel.at, shown), { scales, weight });
      return { marks, weight, moving: travel.way !== undefined };
    },
    subscribe: (redraw: () => void): (() => void) => appStore.subscribe(redraw),
  };
}
