import type { Observation } from '../../regression/observation.ts';
import { defaultExperiment, type Experiment } from '../experiment.ts';
import { startByName } from './startText.ts';

/** Points as [x, y] pairs, or as [x1, x2, y] with a second input. */
export function pairsOf(points: readonly Observation[]): readonly (readonly number[])[] {
  return points.map(({ x, x2, y }) => (x2 === undefined ? [x, y] : [x, x2, y]));
}

/**
 * An experiment for JSON, in the units of the data; the start by the names of the parameters. Model and loss
 * of a point stand there where they are not those of the line.
 * @param points What stands there for the points, where it is not all of them.
 */
export function experimentToJson(
  experiment: Experiment,
  points: unknown = pairsOf(experiment.data.observations),
): Readonly<Record<string, unknown>> {
  const { data, model, each, start: _start, ...rest } = experiment;
  const { preset, titles } = data;
  return {
    points,
    preset,
    ...(titles && { titles }),
    ...(model === defaultExperiment.model ? {} : { model }),
    ...(each === defaultExperiment.each ? {} : { each }),
    start: startByName(experiment),
    ...rest,
  };
}
