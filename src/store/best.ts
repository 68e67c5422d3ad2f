import { memoizeLast } from '../numerics/memoizeLast.ts';
import type { CentredSums } from '../regression/centredSums.ts';
import type { LeastSquares } from '../regression/leastSquares.ts';
import { loss, type LossConvention } from '../regression/loss.ts';
import type { Parameters } from '../regression/parameters.ts';
import type { AppState } from './appState.ts';
import { isPlainLine } from './experiment.ts';
import { problemOf, shownIterate, trajectoryOf } from './selectors.ts';
import { shownMinimum } from './shownLoss.ts';

// Of what the start loses beyond the least loss, so little is left that both lines look the same.
const nearly = 1e-4;

const beyondLeast = memoizeLast(
  (sums: CentredSums, convention: LossConvention, start: Parameters, least: LeastSquares) =>
    least.kind === 'none' ? 0 : loss(sums, convention, start) - least.loss,
);

// Of another model it is the minimum that is found from the start: a run can arrive at another one.
function isMinimumReached({ experiment, ...state }: AppState): boolean {
  const found = shownMinimum(experiment);
  const trajectory = trajectoryOf(experiment);
  if (found === undefined || !trajectory.startsInRange) return false;
  const left = Math.abs(shownIterate({ experiment, ...state }).loss - found.loss);
  return left <= nearly * Math.abs(trajectory.lossAt(0) - found.loss);
}

/** Whether the run has come so near the least loss that its line looks like the best one. */
export function isBestReached(state: AppState): boolean {
  if (!isPlainLine(state.experiment)) return isMinimumReached(state);
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
