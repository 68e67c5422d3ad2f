import { differentiate } from '../calculus/differentiate.ts';
import { evaluate } from '../calculus/evaluate.ts';
import {
  derivative,
  type DerivativeExpression,
  type Expression,
  partialDerivative,
  symbol,
} from '../calculus/expression.ts';
import { belongsToPoint, type Term } from '../calculus/term.ts';
import type { Iterate } from '../descent/trajectory.ts';
import { isInRange } from '../numerics/saturate.ts';
import type { Observation } from '../regression/observation.ts';
import { lineModel } from './lineModel.ts';

type Numbers = Pick<Iterate, 'm' | 'b' | 'loss' | 'gradient' | 'learningRate'>;

const { m, b, y, prediction, error, square, definitions } = lineModel('x', 'sum');

// Once, and not with every value: it takes longer than all the rest.
function derived(question: DerivativeExpression): Expression {
  return differentiate(question, definitions).derivative;
}

const ofPoint: ReadonlyMap<Term, Expression> = new Map<Term, Expression>([
  ['x', symbol('x', 'x', 'i')],
  ['y', y],
  ['prediction', prediction],
  ['error', error],
  ['square', square],
  ['square-by-error', derived(derivative(square, error))],
  ['error-by-m', derived(partialDerivative(error, m))],
  ['error-by-b', derived(partialDerivative(error, b))],
  ['square-by-m', derived(partialDerivative(square, m))],
  ['square-by-b', derived(partialDerivative(square, b))],
]);

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
  if (belongsToPoint(term) && observation === undefined) return undefined;
  const expression = ofPoint.get(term);
  const bindings = {
    scalars: { m: iterate.m, b: iterate.b },
    series: { x: [observation?.x ?? 0], y: [observation?.y ?? 0] },
    point: 0,
    definitions,
  };
  const value = expression ? evaluate(expression, bindings) : ofIterate(term, iterate);
  return value !== undefined && isInRange(value) ? value : undefined;
}
