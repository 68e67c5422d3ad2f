import { memoizeLast } from '../numerics/memoizeLast.ts';
import type { CentredSums } from '../regression/centredSums.ts';
import type { LeastSquares } from '../regression/leastSquares.ts';
import { loss, type LossConvention } from '../regression/loss.ts';
import type { Parameters } from '../regression/parameters.ts';
import type { AppState } from './appState.ts';
import { problemOf, shownIterate } from './selectors.ts';

// Of what the start loses beyond the least loss, so little is left that both lines look the same.
const nearly = 1e-4;

const beyondLeast = memoizeLast(
  (sums: CentredSums, convention: LossConvention, start: Parameters, least: LeastSquares) =>
    least.kind === 'none' ? 0 : loss(sums, convention, start) - least.loss,
);

/** Whether the run has come so near the least loss that its line looks like the best one. */
export function isBestReached(state: AppState): boolean {
  const { sums, start, leastSquares } = problemOf(state.experiment);
  const { loss: convention } = state.experiment;
  if (leastSquares.kind === 'none') return false;
  const left = loss(sums, convention, shownIterate(state)) - leastSquares.loss;
  return left <= nearly * beyondLeast(sums, convention, start, leastSquares);
}

/**
 * Whether the best line is drawn among the data, and the minimum on the map: when that is asked for, or
 * the run has come there, so that it is not given away.
 */
export function isBestShown(state: AppState): boolean {
  const { leastSquaresShown } = state.view;
  return leastSquaresShown === 'reached' ? isBestReached(state) : leastSquaresShown === 'on';
}
