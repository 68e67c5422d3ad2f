import type { AppState } from './appState.ts';
import { shownIterate } from './selectors.ts';
import { trajectoryOf } from './problem.ts';
import { shownMinimum } from './shownLoss.ts';

// Of what the start loses beyond the least loss, so little is left that both lines look the same.
const nearly = 1e-4;

/**
 * Whether the run has come so near the least loss that its line looks like the best one. Where a minimum was sought
 * from the start a run can arrive at another one.
 */
export function isBestReached(state: AppState): boolean {
  const { experiment } = state;
  const found = shownMinimum(experiment);
  const trajectory = trajectoryOf(experiment);
  if (found === undefined || !trajectory.startsInRange) return false;
  const left = Math.abs(shownIterate(state).loss - found.loss);
  return left <= nearly * Math.abs(trajectory.lossAt(0) - found.loss);
}

/**
 * Whether the best line is drawn among the data, and the minimum on the map: when that is asked for, or
 * the run has come there, so that it is not given away.
 */
export function isBestShown(state: AppState): boolean {
  const { leastSquaresShown } = state.view;
  return leastSquaresShown === 'reached' ? isBestReached(state) : leastSquaresShown === 'on';
}
