import {
  type PointOrder,
  type UpdateMethod,
  pointSamplingOf,
  samplingOf,
} from '../descent/method.ts';
import { linearPointStability, type PointStability } from '../descent/pointStability.ts';
import type { Objective } from '../model/objective.ts';
import { memoizeLast } from '../numerics/memoizeLast.ts';
import type { LossConvention } from '../regression/loss.ts';
import type { Experiment } from './experiment.ts';
import { objectiveOf } from './model.ts';

const stabilityFor = memoizeLast(
  (
    { quadratic }: Objective,
    order: PointOrder,
    seed: number,
    convention: LossConvention,
  ): PointStability | undefined => {
    // The closed form is there for squared errors of a model that is linear in its parameters, and no other.
    if (quadratic === undefined || quadratic.target.length === 0) return undefined;
    const { columns, free } = quadratic;
    return linearPointStability({ columns, free, order, seed }, convention);
  },
);

/**
 * What can be said of rates when single points are used, for any model that is linear in its parameters, with
 * squared errors; undefined for all others, of which no bound is known, and without points.
 * @param some whether it is asked about mini-batches, too, of which this is the bound of each single point.
 */
export function linearPointsOf(
  experiment: Omit<Experiment, 'learningRate'>,
  some = false,
): PointStability | undefined {
  const { data, method, seed, loss } = experiment;
  const { observations } = data;
  const update: UpdateMethod = { ...method, observations, seed };
  const sampling = some ? samplingOf(update) : pointSamplingOf(update);
  if (sampling === undefined) return undefined;
  return stabilityFor(objectiveOf(experiment), sampling.order, seed, loss);
}
