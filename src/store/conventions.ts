import { equivalentRate } from '../descent/equivalentRate.ts';
import { createPathDifference } from '../descent/pathDifference.ts';
import { rateBehaviour, type RateBehaviour } from '../descent/stability.ts';
import type { ParameterVector } from '../model/objective.ts';
import { memoizeLast } from '../numerics/memoizeLast.ts';
import { isInRange } from '../numerics/saturate.ts';
import { lossConventions, lossFactor, type LossConvention } from '../model/lossConvention.ts';
import { comparisonOf, type Comparison } from './comparison.ts';
import type { Experiment } from './experiment.ts';
import type { AppState } from './appState.ts';
import { shownIterate, shownIteration } from './selectors.ts';
import { problemOf, trajectoryOf } from './problem.ts';

/** One convention for the data and the moment on screen, in working units. */
export interface ConventionRow {
  readonly convention: LossConvention;
  /** What the costs of the points, added up, are multiplied by. */
  readonly factor: number;
  /** The slope along each parameter. */
  readonly slopes: readonly number[];
  /** Undefined where no bound is known, as of a loss that is no parabola. So is what a rate does. */
  readonly largestStableRate: number | undefined;
  /** The rate under which it walks the path on screen. */
  readonly sameRate: number;
  /** What descent does in it at the rate on screen. */
  readonly behaviour: RateBehaviour | undefined;
}

const rowsOf = memoizeLast(
  (experiment: Experiment, slopes: ParameterVector): readonly ConventionRow[] => {
    const { observations, stability } = problemOf(experiment);
    const count = observations.length;
    const { learningRate, loss } = experiment;
    if (count === 0) return [];
    return lossConventions.map((convention) => {
      const factor = lossFactor(convention, count);
      const times = factor / lossFactor(loss, count);
      return {
        convention,
        factor,
        slopes: Array.from(slopes, (slope) => times * slope),
        largestStableRate:
          stability === undefined ? undefined : stability.largestStableRate / times,
        sameRate: equivalentRate(learningRate, loss, convention, count),
        // A loss so many times as steep does what this one does at a rate so many times as large.
        behaviour: stability && rateBehaviour(stability, times * learningRate),
      };
    });
  },
);

/** The three conventions side by side; none when there are no points. */
export function conventionRows(state: AppState): readonly ConventionRow[] {
  return rowsOf(state.experiment, shownIterate(state).slopes);
}

/** One pass over the points, each stepping down its own cost, at the rate of the sum. */
export interface PointPass {
  readonly learningRate: number;
  /** Where it leads from the place on screen; undefined when it leaves the finite numbers on its way. */
  readonly end: ParameterVector | undefined;
}

const passFrom = memoizeLast((experiment: Experiment, start: ParameterVector): PointPass => {
  const { observations, objective: on } = problemOf(experiment);
  const { learningRate: present, loss } = experiment;
  const learningRate = equivalentRate(present, loss, 'sum', observations.length);
  const at = start.slice();
  const slopes = new Float64Array(at.length);
  const share = learningRate / lossFactor(loss, 1);
  for (let point = 0; point < observations.length; point += 1) {
    on.gradient(at, slopes, Uint32Array.of(point));
    for (const [slot, slope] of slopes.entries()) at[slot] = (at[slot] ?? 0) - share * slope;
  }
  return { learningRate, end: at.every((value) => isInRange(value)) ? at : undefined };
});

/**
 * One pass point by point from the place on screen, at the rate at which its steps would add up to one
 * batch step if the parameters stood still meanwhile.
 */
export function passFromHere(state: AppState): PointPass {
  return passFrom(state.experiment, shownIterate(state).at);
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
