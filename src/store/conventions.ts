import { equivalentRate } from '../descent/equivalentRate.ts';
import { createPathDifference } from '../descent/pathDifference.ts';
import { createTrajectory } from '../descent/trajectory.ts';
import { rateBehaviour, stability, type RateBehaviour } from '../descent/stability.ts';
import { memoizeLast } from '../numerics/memoizeLast.ts';
import {
  gradient,
  hessian,
  lossConventions,
  lossFactor,
  type LossConvention,
} from '../regression/loss.ts';
import type { Parameters } from '../regression/parameters.ts';
import { comparisonOf, type Comparison } from './comparison.ts';
import type { Experiment } from './experiment.ts';
import type { AppState } from './appState.ts';
import { problemOf, shownIterate, shownIteration, trajectoryOf } from './selectors.ts';

/** One convention for the data and the line on screen, in working units. */
export interface ConventionRow {
  readonly convention: LossConvention;
  /** What Σe² is multiplied by. */
  readonly factor: number;
  readonly gradient: Parameters;
  readonly largestStableRate: number;
  /** The rate under which it walks the path on screen. */
  readonly sameRate: number;
  /** What descent does in it at the rate on screen. */
  readonly behaviour: RateBehaviour;
}

const rowsOf = memoizeLast(
  (experiment: Experiment, iterate: Parameters): readonly ConventionRow[] => {
    const { sums } = problemOf(experiment);
    const { learningRate, loss } = experiment;
    return lossConventions.flatMap((convention) => {
      const bounds = stability(hessian(sums, convention));
      if (bounds === undefined) return [];
      return {
        convention,
        factor: lossFactor(convention, sums.count),
        gradient: gradient(sums, convention, iterate),
        largestStableRate: bounds.largestStableRate,
        sameRate: equivalentRate(learningRate, loss, convention, sums.count),
        behaviour: rateBehaviour(bounds, learningRate),
      };
    });
  },
);

/** The three conventions side by side; none when there are no points. */
export function conventionRows(state: AppState): readonly ConventionRow[] {
  return rowsOf(state.experiment, shownIterate(state));
}

/** One pass over the points, each stepping down its own e², at the rate of the sum. */
export interface PointPass {
  readonly learningRate: number;
  /** Where it leads from the line on screen; undefined when it leaves the finite numbers on its way. */
  readonly end: Parameters | undefined;
}

const passFrom = memoizeLast((experiment: Experiment, start: Parameters): PointPass => {
  const { sums, observations } = problemOf(experiment);
  const { learningRate: present, loss, seed } = experiment;
  const learningRate = equivalentRate(present, loss, 'sum', sums.count);
  const method = { kind: 'point', order: 'given', observations, seed } as const;
  const run = createTrajectory({ sums, convention: 'sum', start, learningRate, method });
  const last = run.extendTo(observations.length);
  const end = last < observations.length ? undefined : run.parametersAt(last);
  return { learningRate, end };
});

/**
 * One pass point by point from the line on screen, at the rate at which its steps would add up to one
 * batch step if m and b stood still meanwhile.
 */
export function passFromHere(state: AppState): PointPass {
  return passFrom(state.experiment, shownIterate(state));
}

const differenceOf = memoizeLast((experiment: Experiment, comparison: Comparison) =>
  createPathDifference(trajectoryOf(experiment), comparison.path),
);

/**
 * How far the run in the other convention has been from the right one at most, up to the iteration on
 * screen; undefined when none is drawn.
 */
export function largestDifference(state: AppState): number | undefined {
  const comparison = comparisonOf(state);
  if (comparison?.kind !== 'convention') return undefined;
  return differenceOf(state.experiment, comparison)(shownIteration(state));
}
