import { defaultExperiment, type Experiment } from '../experiment.ts';
import { startByName } from './startText.ts';

/**
 * An experiment for JSON: points as [x, y] pairs, or as [x1, x2, y] with a second input, in the units of
 * the data; the start by the names of the parameters. Model and loss of a point stand there where they are
 * not those of the line.
 */
export function experimentToJson(experiment: Experiment): Readonly<Record<string, unknown>> {
  const { data, model, each, start: _start, furtherStart: _further, ...rest } = experiment;
  const points = data.observations.map(({ x, x2, y }) => (x2 === undefined ? [x, y] : [x, x2, y]));
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
