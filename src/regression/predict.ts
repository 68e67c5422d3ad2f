import type { Observation } from './observation.ts';
import type { ParameterVector } from '../model/objective.ts';

/** The guess ŷ = m x + b of the line, by its slope and intercept, for an input. Not finite where doubles end. */
export function predict(line: ParameterVector, x: number): number {
  return (line[0] ?? 0) * x + (line[1] ?? 0);
}

/** The error e = ŷ − y of the line at a point: positive where the line lies above it. */
export function errorAt(line: ParameterVector, { x, y }: Observation): number {
  return predict(line, x) - y;
}
