import type { Iterate } from '../descent/trajectory.ts';
import { isInRange } from '../numerics/saturate.ts';
import type { Observation } from '../regression/observation.ts';
import { belongsToPoint, type Term } from '../calculus/term.ts';

type Numbers = Pick<Iterate, 'm' | 'b' | 'loss' | 'gradient' | 'learningRate'>;

function ofPoint(term: Term, { x, y }: Observation, { m, b }: Numbers): number | undefined {
  const prediction = m * x + b;
  const error = prediction - y;
  switch (term) {
    case 'x':
    case 'error-by-m':
      return x;
    case 'y':
      return y;
    case 'prediction':
      return prediction;
    case 'error':
      return error;
    case 'square':
      return error * error;
    case 'square-by-error':
    case 'square-by-b':
      return 2 * error;
    case 'error-by-b':
      return 1;
    case 'square-by-m':
      return 2 * error * x;
    default:
      return undefined;
  }
}

function ofIterate(term: Term, iterate: Numbers): number | undefined {
  switch (term) {
    case 'm':
      return iterate.m;
    case 'b':
      return iterate.b;
    case 'loss':
      return iterate.loss;
    case 'rate':
      return iterate.learningRate;
    case 'gradient-m':
      return iterate.gradient.m;
    case 'gradient-b':
      return iterate.gradient.b;
    default:
      return undefined;
  }
}

/**
 * The number that a term stands for at an iterate, in its units; that of a point's term needs the
 * point. Undefined when there is no such number, or none within the range of doubles.
 */
export function termValue(
  term: Term,
  iterate: Numbers,
  observation: Observation | undefined,
): number | undefined {
  const value = belongsToPoint(term)
    ? observation && ofPoint(term, observation, iterate)
    : ofIterate(term, iterate);
  return value !== undefined && isInRange(value) ? value : undefined;
}
