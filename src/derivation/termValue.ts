import { belongsToPoint, type Term } from '../calculus/term.ts';
import type { Iterate } from '../descent/trajectory.ts';
import { isInRange } from '../numerics/saturate.ts';
import type { Observation } from '../regression/observation.ts';
import { noDefinitions } from '../calculus/definitions.ts';
import { lineModel } from './lineModel.ts';
import type { ModelSymbols } from './modelSymbols.ts';
import { type ModelIterate, type Points, pointsOfRows } from './moment.ts';
import { iterateTerm, pointValues } from './pointValues.ts';

type Numbers = Pick<Iterate, 'm' | 'b' | 'loss' | 'gradient' | 'learningRate'>;

/**
 * The number that a term stands for at an iterate of a model; that of a point's term needs the point.
 * Undefined when there is no such number, or none within the range of doubles.
 */
export function modelTermValue(
  term: Term,
  symbols: ModelSymbols,
  iterate: ModelIterate,
  points: Points,
  point: number | undefined,
): number | undefined {
  if (belongsToPoint(term) && (point === undefined || point >= points.count)) return undefined;
  const value = belongsToPoint(term)
    ? pointValues(symbols, points, iterate, noDefinitions).ofTerm(term, point ?? 0)
    : iterateTerm(term, iterate);
  return value !== undefined && isInRange(value) ? value : undefined;
}

/**
 * The number that a term stands for at an iterate of the line, in its units; that of a point's term needs the
 * point. Undefined when there is no such number, or none within the range of doubles.
 */
export function termValue(
  term: Term,
  { m, b, loss, gradient, learningRate }: Numbers,
  observation: Observation | undefined,
): number | undefined {
  const iterate = {
    iteration: 0,
    at: Float64Array.of(m, b),
    slopes: Float64Array.of(gradient.m, gradient.b),
    loss,
    learningRate,
  };
  const points = pointsOfRows(observation === undefined ? [] : [observation]);
  return modelTermValue(term, lineModel('x', 'sum'), iterate, points, 0);
}
