import { belongsToPoint, type Term } from './term.ts';
import { isInRange } from '../numerics/saturate.ts';
import { noDefinitions } from '../calculus/definitions.ts';
import type { ModelSymbols } from './modelSymbols.ts';
import type { ModelIterate } from './beat.ts';
import type { Points } from './moment.ts';
import { iterateTerm, pointValues } from './pointValues.ts';

/**
 * The number that a term stands for at an iterate of a model; that of a point's term needs the point.
 * Undefined when there is no such number, or none within the range of doubles.
 */
export function termValue(
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
