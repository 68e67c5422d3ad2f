import { pointCycle } from '../../../descent/pointCycle.ts';
import { pointBehaviour } from '../../../descent/pointStability.ts';
import { maximumIterations } from '../../../descent/trajectory.ts';
import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import type { ParameterVector } from '../../../model/objective.ts';
import { videoExperiment } from '../../../guide/content/video.ts';
import type { DataSet } from '../../../store/experiment.ts';
import { pointStabilityOf, problemOf, trajectoryOf } from '../../../store/problem.ts';

interface EndOfRun {
  readonly at: ParameterVector;
  readonly loss: number;
}

/** Where the loop is at the end of each pass in the long run, beside the least-squares line. */
export interface LongRun {
  readonly cycle: EndOfRun;
  readonly leastSquares: EndOfRun;
}

/** The long run of the loop at a rate; undefined when it does not settle, or has no such places. */
export function longRun(data: DataSet, rate: number): LongRun | undefined {
  const experiment = videoExperiment(data, rate);
  const { objective, leastSquares } = problemOf(experiment);
  const stable = pointStabilityOf(experiment);
  const cycle = objective.quadratic && pointCycle(objective.quadratic, rate);
  if (leastSquares.kind !== 'place' || cycle === undefined || stable === undefined)
    return undefined;
  if (pointBehaviour(stable, rate) === 'diverges') return undefined;
  return { cycle: { at: cycle, loss: objective.value(cycle) }, leastSquares };
}

/** How many frames halve the distance to where the loop settles; undefined when it does not. */
export function framesPerHalving(data: DataSet, rate: number): number | undefined {
  const factor = pointStabilityOf(videoExperiment(data, rate))?.epochFactor(rate) ?? 1;
  return factor < 1 ? Math.max(1, Math.ceil(Math.log(0.5) / Math.log(factor))) : undefined;
}

/** What happens without a rate, that is at 1, in words. */
export function withoutRate(data: DataSet): string {
  const rate = 1;
  const experiment = videoExperiment(data, rate);
  const trajectory = trajectoryOf(experiment);
  const farthest = Math.max(0, ...data.observations.map(({ x }) => x * x));
  const turned = translate('video.rate-missing.turned', { factor: numberToText(-farthest, 3) });
  const end = longRun(data, rate);
  if (end === undefined) {
    const iteration = trajectory.extendTo(maximumIterations);
    return trajectory.divergedAt === undefined
      ? turned
      : `${turned} ${translate('video.rate-missing.diverges', { iteration })}`;
  }
  const { cycle, leastSquares } = end;
  const values = { loss: numberToText(cycle.loss, 3), least: numberToText(leastSquares.loss, 3) };
  return `${turned} ${translate('video.rate-missing.jumps', values)}`;
}

/** How fast the loop is at a rate, in words. */
export function pace(data: DataSet, rate: number): string {
  const frames = framesPerHalving(data, rate);
  if (frames === undefined) return translate('video.pace.never', { rate: numberToText(rate) });
  return translate('video.pace', {
    rate: numberToText(rate),
    frames,
    seconds: numberToText(frames / 60, 2),
  });
}
