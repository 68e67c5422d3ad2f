import type { ParameterVector } from '../../model/objective.ts';
import { memoizeLast } from '../../numerics/memoizeLast.ts';
import type { AppState } from '../../store/appState.ts';
import type { Experiment } from '../../store/experiment.ts';
import { lineCountsOf, lineOnScreen, shownLine } from '../../store/lines.ts';
import { chosenPoint } from '../../store/selectors.ts';
import { spreadOf } from '../../store/problem.ts';
import { errorOf, errorsOf, shownStart } from '../../store/shownLoss.ts';
import { litTerm } from '../../store/terms.ts';
import { beatNames } from '../../derivation/beatNames.ts';
import type { LineId } from '../../derivation/lineIds.ts';
import { errorNudge } from '../../derivation/nudges.ts';
import { reachOf } from './reach.ts';

/** All that the picture of one error and its square shows. */
export interface ParabolaPicture {
  /** Index of the point whose error it is. */
  readonly point: number;
  readonly error: number;
  /** How far the axis of e goes to both sides. */
  readonly reach: number;
  /** Whether it is about the slope of the curve. */
  readonly sloped: boolean;
  /** How far the two places of the secant are apart; 0 where it has become the tangent. */
  readonly apart: number;
  /** The h of the formula, from which they have come to be one. */
  readonly nudge: number;
  /** What the line on screen writes for the rise of the secant: the secant has the numbers of that line. */
  readonly written: 'rise' | 'expanded' | 'divided';
}

const reachFrom = memoizeLast(reachOf);

const startErrors = memoizeLast((experiment: Experiment): Float64Array =>
  errorsOf(experiment, shownStart(experiment)),
);

const writtenAt: Readonly<Partial<Record<LineId, ParabolaPicture['written']>>> = {
  'power-expand': 'expanded',
  'power-divide': 'divided',
  // On its way to the tangent the secant is still that of the line before.
  'power-rule': 'divided',
};

/**
 * The picture for a state, with the parameters (in working units) as they are drawn at this moment; undefined
 * when there is no point, or when its square is too large a number, or none.
 */
export function parabolaOf(state: AppState, drawn: ParameterVector): ParabolaPicture | undefined {
  const { experiment } = state;
  const point = Math.max(0, chosenPoint(state));
  const error = errorOf(experiment, drawn, point);
  // A model need not have a guess everywhere: the other points still give the axis its ends.
  if (error === undefined || !Number.isFinite(error)) return undefined;
  const reach = reachFrom(startErrors(experiment), error);
  if (!Number.isFinite(reach * reach * 2) || !(reach * reach > 0)) return undefined;
  const { beat } = state.cursor;
  const lines = lineCountsOf(experiment, state.view.parameter)[beatNames.indexOf(beat)] ?? 1;
  // The h of the formula: the last line lets it shrink to 0.
  const isSecant = beat === 'power-rule' && shownLine(state) < lines;
  const nudge = errorNudge(spreadOf(experiment), error);
  const apart = isSecant ? nudge : 0;
  const written = writtenAt[lineOnScreen(state) ?? 'power-quotient'] ?? 'rise';
  const lit = litTerm(state);
  const sloped =
    beat === 'power-rule' || state.view.page === 'power-rule' || lit?.term === 'square-by-error';
  return { point, error, reach, sloped, apart, nudge, written };
}
