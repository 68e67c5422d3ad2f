import type { Experiment } from '../experiment.ts';

/** An experiment for JSON: points as [x, y] pairs, in the units of the data. */
export function experimentToJson({ data, ...rest }: Experiment): Readonly<Record<string, unknown>> {
  const points = data.observations.map(({ x, y }) => [x, y]);
  const { preset, titles } = data;
  return { points, preset, ...(titles && { titles }), ...rest };
}
