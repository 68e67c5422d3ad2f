import type { Term } from '../../derivation/term.ts';
import { appStore } from '../../store/appStore.ts';
import type { MarkPicture, Painted } from '../../ui/plot/marks/MarkLayer.tsx';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { drawingWeight } from '../shared/drawingWeight.ts';
import { createGlidingScales } from '../shared/glidingScales.ts';
import { pictureDrawn } from '../shared/pictureDrawn.ts';
import { lossMarks } from './lossMarks.ts';
import { lossPicture } from './lossPicture.ts';

/** What moves on the curve, and what of it stands on screen. */
export function createLossView() {
  const gliding = createGlidingScales();
  let painted: Painted<Term> | undefined;

  return {
    painted: () => painted,
    onPainted: (now: Painted<Term>): void => {
      painted = now;
      pictureDrawn('loss');
    },
    pictureAt: (scales: PlotScales, now: number): MarkPicture<Term> => {
      const state = appStore.getState();
      const { lossScale, layout } = state.view;
      const own = gliding.at(scales, now, lossScale);
      const weight = drawingWeight(layout, scales);
      return {
        marks: lossMarks(lossPicture(state), { scales: own, weight }),
        weight,
        moving: gliding.isMoving(),
        scales: own,
      };
    },
    subscribe: (redraw: () => void): (() => void) => appStore.subscribe(redraw),
  };
}
