import { saturate } from '../../numerics/saturate.ts';
import type { ParameterVector } from '../../model/objective.ts';
import { predict } from '../../regression/predict.ts';
import { toOriginal } from '../../regression/scaling.ts';
import type { DataAxes } from '../../store/axesField.ts';
import { shownAxes } from '../../store/dataAxes.ts';
import type { AppState } from '../../store/appState.ts';
import { isRunning, shownIterate } from '../../store/selectors.ts';
import { problemOf } from '../../store/problem.ts';
import { isLossRenewed } from '../../store/worked.ts';
import type { At } from '../../ui/plot/marks/mark.ts';
import { rounded } from './rounded.ts';

// Where the handles stand, as shares of the part of the line that is in the picture.
const places = [0.12, 0.88] as const;
// A part of a line that is narrower than this share of the picture has no room for two handles.
const narrowest = 0.04;

/** The x of both handles of a line, the left one first, in units of the data. */
export type HandlePlaces = readonly [number, number];

/** Between which x a line is in the picture; the whole width where it is not, or hardly. */
function seenBetween(
  [m = 0, b = 0]: ParameterVector,
  { x, y }: DataAxes,
): readonly [number, number] {
  const crossings = m === 0 ? x : y.map((height) => height / m - b / m);
  const least = Math.max(x[0], Math.min(...crossings));
  const most = Math.min(x[1], Math.max(...crossings));
  const wide = most / 2 - least / 2 > narrowest * (x[1] / 2 - x[0] / 2);
  return wide ? [least, most] : x;
}

/**
 * Where a line is taken hold of: near both ends of what is seen of it. It hangs on the line as it stood
 * before the drag, so that a handle goes straight up and down under the hand.
 */
export function handlePlaces(line: ParameterVector, axes: DataAxes): HandlePlaces {
  const [least, most] = seenBetween(line, axes);
  const at = (share: number): number => least * (1 - share) + most * share;
  return [at(places[0]), at(places[1])];
}

/** Where a handle is drawn and taken hold of: on the line, or at the edge beyond which the line is. */
export function handleSpot(line: ParameterVector, x: number): At & { readonly x: number } {
  return { x, y: predict(line, x), held: 9 };
}

/** Whether the line on screen shows its handles: it stands still, and is that of the iterate. */
export function showsHandles(state: AppState): boolean {
  return !isRunning(state) && !isLossRenewed(state);
}

/** The line of the iterate on screen and where it is taken hold of; while it is dragged, as before. */
export function lineNow(state: AppState): {
  readonly line: ParameterVector;
  readonly handles: HandlePlaces;
} {
  const lineOf = (moment: AppState): ParameterVector =>
    toOriginal(shownIterate(moment).at, problemOf(moment.experiment).scaling);
  const { gesture } = state;
  const { experiment, cursor } = gesture ?? state;
  const settled = gesture === undefined ? state : { ...state, experiment, cursor };
  return { line: lineOf(state), handles: handlePlaces(lineOf(settled), shownAxes(state)) };
}

/**
 * The line through the place that a handle was dragged to and the one where the other handle is, in as
 * many digits as can be read off the picture.
 */
export function lineWithHandle(
  line: ParameterVector,
  handles: HandlePlaces,
  index: 0 | 1,
  height: number,
  { x, y }: DataAxes,
): ParameterVector {
  const [held, other] = index === 0 ? handles : [handles[1], handles[0]];
  const pivot = predict(line, other);
  const tall = saturate(y[1] - y[0]);
  const m = rounded((height - pivot) / (held - other), tall / saturate(x[1] - x[0]));
  return Float64Array.of(m, rounded(pivot - m * other, tall));
}
