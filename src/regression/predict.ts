import type { Observation } from './observation.ts';
import type { Parameters } from './parameters.ts';

/** The guess ŷ = m x + b of the line for an input, in the units of y. Not finite where doubles end. */
export function predict({ m, b }: Parameters, x: number): number {
  return m * x + b;
}

/** The error e = ŷ − y of the line at a point: positive where the line lies above it. */
export function errorAt(line: Parameters, { x, y }: Observation): number {
  return predict(line, x) - y;
}
