import type { Term } from '../../calculus/term.ts';
import { glided, type Glide } from '../../playback/motion.ts';
import { appStore } from '../../store/appStore.ts';
import type { View } from '../../store/view.ts';
import type { MarkPicture, Painted } from '../../ui/plot/marks/MarkLayer.tsx';
import { plotScales, type Domain, type PlotScales } from '../../ui/plot/plotScales.ts';
import { wantsNoMotion } from '../shared/destination.ts';
import { drawingWeight } from '../shared/drawingWeight.ts';
import { pictureDrawn } from '../shared/pictureDrawn.ts';
import { lossMarks } from './lossMarks.ts';
import { lossPicture } from './lossPicture.ts';

/** What moves on the curve, and what of it stands on screen. */
export function createLossView() {
  let glide: Glide | undefined;
  let kind: View['lossScale'] | undefined;
  let painted: Painted<Term> | undefined;

  /** The scales by which is drawn at a moment: those of the axes, or on the way to them. */
  function scalesAt(scales: PlotScales, now: number, own: View['lossScale']): PlotScales {
    const bend = ([from, to]: Domain): Domain =>
      own === 'log' ? [Math.log10(from), Math.log10(to)] : [from, to];
    const unbend = ([from, to]: Domain): Domain =>
      own === 'log' ? [10 ** from, 10 ** to] : [from, to];
    // From one kind of axis to the other there is no way in between.
    const before = own === kind ? glide : undefined;
    kind = own;
    const to = { x: scales.xDomain, y: bend(scales.yDomain) };
    glide = glided(before, to, wantsNoMotion(), now);
    if (glide.way === undefined) return scales;
    const { x, y } = glide.at;
    return plotScales(scales.area, x, unbend(y), own, scales.typeSize);
  }

  return {
    painted: () => painted,
    onPainted: (now: Painted<Term>): void => {
      painted = now;
      pictureDrawn('loss');
    },
    pictureAt: (scales: PlotScales, now: number): MarkPicture<Term> => {
      const state = appStore.getState();
      const { lossScale, layout } = state.view;
      const own = scalesAt(scales, now, lossScale);
      const weight = drawingWeight(layout, scales);
      return {
        marks: lossMarks(lossPicture(state), { scales: own, weight }),
        weight,
        moving: glide?.way !== undefined,
        scales: own,
      };
    },
    subscribe: (redraw: () => void): (() => void) => appStore.subscribe(redraw),
  };
}
