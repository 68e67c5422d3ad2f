import { lossAlong } from '../../../model/curve.ts';
import { lossRange } from '../../../model/slice.ts';
import { memoizeLast } from '../../../numerics/memoizeLast.ts';
import type { Domain } from '../../../numerics/ticks.ts';
import type { AppState } from '../../../store/appState.ts';
import { shownIterate } from '../../../store/selectors.ts';
import { shownLoss, shownStart } from '../../../store/shownLoss.ts';
import { shownParameters } from '../../../store/shownParameters.ts';
import { windowOf } from '../surfaceWindow.ts';

/** The part of the plane of a parameter and its loss that is shown. */
export interface SliceWindow {
  readonly x: Domain;
  readonly y: Domain;
}

const samples = 65;
// The same object as long as it is the same window, so that axes and scales stay.
const sameWindow = memoizeLast((x0: number, x1: number, y0: number, y1: number): SliceWindow => ({
  x: [x0, x1],
  y: [y0, y1],
}));

/** What the curve of the loss shows now. It hangs on the run as the map does. */
export function sliceWindowOf(state: AppState): SliceWindow {
  const { across: slot } = shownParameters(state);
  const { across: x } = windowOf(state);
  const loss = shownLoss(state.experiment);
  const held = shownIterate(state).at;
  const start = shownStart(state.experiment);
  const places = Float64Array.from(
    { length: samples },
    (_none, index) => x[0] + ((x[1] - x[0]) * index) / (samples - 1),
  );
  const here = shownIterate(state).loss;
  // Seen from the start: then the axis stays where it is while the others move.
  const losses = Array.from(lossAlong(loss, start, slot)(places));
  const isNear = (held[slot] ?? 0) >= x[0] && (held[slot] ?? 0) <= x[1];
  const y = lossRange(losses, isNear ? [loss.value(start), here] : [loss.value(start)]);
  return sameWindow(...x, ...y);
}
