import { type LineId, slotOfLine } from '../derivation/lineIds.ts';
import type { AppState } from './appState.ts';
import { hasClosedForm } from './problem.ts';
import { lineOnScreen, linesSoFar } from './lines.ts';
import { shownIterate } from './selectors.ts';
import { showsWholeStep } from './worked.ts';

/**
 * What the curves over a parameter show where the slope of the loss is derived: the sum of all squares and
 * the loss, which is a share of it; the squares of the points one by one; or the loss with its tangent.
 */
export type LossFigure = 'factor' | 'each' | 'whole';

/** More curves than this are not told apart. */
export const mostCurves = 12;

/** Of as many points as a sum writes out, each curve has its number. */
export const mostNamed = 6;

// A curve asks for hundreds of losses; over more points than this, where there is no closed form, they take too long.
const mostRows = 2000;
// Sums of squares beyond this are no numbers any more.
const largestLoss = 1e290;

const figureOfLine: Readonly<Partial<Record<LineId, LossFigure>>> = {
  'gradient-factor': 'factor',
  'gradient-sum': 'each',
  'gradient-points': 'each',
};

/** The points over which the loss of an iteration goes, by their index. */
export function pointsOfLoss(state: AppState): readonly number[] {
  const { rows } = shownIterate(state);
  return rows ?? [...state.experiment.data.observations.keys()];
}

/** How many points those are. */
function countOf(state: AppState): number {
  return shownIterate(state).rows?.length ?? state.experiment.data.observations.length;
}

/**
 * What the curves over a parameter show at the line on screen; undefined where there are none: at another
 * step, for another loss than squared errors, for a single point, which has a curve already, and for what
 * cannot be drawn.
 */
export function lossFigureOf(state: AppState): LossFigure | undefined {
  const { experiment, cursor } = state;
  if (cursor.beat !== 'gradient' || experiment.each !== 'squared') return undefined;
  const count = countOf(state);
  if (count < 2 || (count > mostRows && !hasClosedForm(experiment))) return undefined;
  if (!(shownIterate(state).loss * count < largestLoss)) return undefined;
  const id = lineOnScreen(state);
  const figure = (id && figureOfLine[id]) ?? 'whole';
  // A loss that is a tiny share of the sum would lie on the axis.
  return figure === 'factor' && count > mostCurves ? 'whole' : figure;
}

/**
 * Whether the line on screen speaks of curves, so that they have the stage and not the map: from the first
 * rule that is used up to the slope along the first parameter. After that both slopes are on the map.
 */
export function isAboutCurves(state: AppState): boolean {
  if (showsWholeStep(state) || lossFigureOf(state) === undefined) return false;
  const id = lineOnScreen(state);
  if (id === undefined || id === 'gradient-loss') return false;
  if (figureOfLine[id] !== undefined) return true;
  const found = linesSoFar(state).filter((each) => slotOfLine(each) !== undefined);
  return found.length === 1 && found[0] === id;
}
