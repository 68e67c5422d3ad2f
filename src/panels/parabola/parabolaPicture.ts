import { memoizeLast } from '../../numerics/memoizeLast.ts';
import type { Parameters } from '../../regression/parameters.ts';
import { errorAt } from '../../regression/predict.ts';
import type { AppState } from '../../store/appState.ts';
import { lineCountsOf, shownLine } from '../../store/lines.ts';
import { chosenPoint, problemOf, spreadOf } from '../../store/selectors.ts';
import { litTerm } from '../../store/terms.ts';
import { beatNames } from '../../derivation/beatNames.ts';
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
}

const reachFrom = memoizeLast(reachOf);

/**
 * The picture for a state, with the line (in working units) where it is drawn at this moment; undefined
 * when there is no point, or when its square is too large a number.
 */
export function parabolaOf(state: AppState, line: Parameters): ParabolaPicture | undefined {
  const { observations, start } = problemOf(state.experiment);
  const point = Math.max(0, chosenPoint(state));
  const observation = observations[point];
  if (observation === undefined) return undefined;
  const error = errorAt(line, observation);
  const reach = reachFrom(observations, start, error);
  if (!Number.isFinite(reach * reach * 2) || !(reach * reach > 0)) return undefined;
  const { beat } = state.cursor;
  const lines = lineCountsOf(state.experiment)[beatNames.indexOf(beat)] ?? 1;
  // The h of the formula: the last line lets it shrink to 0.
  const isSecant = beat === 'power-rule' && shownLine(state) < lines;
  const apart = isSecant ? errorNudge(spreadOf(state.experiment), error) : 0;
  const lit = litTerm(state);
  const sloped =
    beat === 'power-rule' || state.view.page === 'power-rule' || lit?.term === 'square-by-error';
  return { point, error, reach, sloped, apart };
}
