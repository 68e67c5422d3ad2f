import type { LossConvention } from '../model/lossConvention.ts';
import type { NormalEquation } from '../regression/normalEquation.ts';
import type { Observation } from '../regression/observation.ts';
import type { ParameterVector } from '../model/objective.ts';
import { factorInSymbols, simpleProduct } from './conventionFactor.ts';
import {
  difference,
  ellipsis,
  type Expression,
  fraction,
  negation,
  number,
  partialDerivative,
  power,
  product,
  shownNumber,
  symbol,
} from '../calculus/expression.ts';
import type { Formula } from '../calculus/formula.ts';
import { matrix, matrixFormula, vector } from '../calculus/matrix.ts';
import { shownEquation } from '../calculus/shownEquation.ts';
import { equationFormula } from '../calculus/tex.ts';
import { replaced } from '../calculus/tree.ts';
import { termAbout } from './term.ts';

/** The normal equation and Newton's step with the numbers of the data. */
export interface NormalFormulas {
  readonly jacobian: Formula;
  readonly measured: Formula;
  /** JᵀJ, and Jᵀy. */
  readonly products: Formula;
  readonly right: Formula;
  /** Undefined when a number in it is beyond the range of doubles. */
  readonly determinant: Formula | undefined;
  /** θ = (JᵀJ)⁻¹ Jᵀy; undefined when there is no inverse. */
  readonly solution: Formula | undefined;
  /** H as a multiple of JᵀJ; undefined when there is no inverse. */
  readonly hessian: Formula | undefined;
  /** θ − H⁻¹∇L; undefined when there is no inverse. */
  readonly newton: Formula | undefined;
}

/** Newton's step: from where, with which slopes and curvatures, by how much, and where it leads. */
export interface NewtonNumbers {
  readonly convention: LossConvention;
  readonly from: ParameterVector;
  readonly gradient: ParameterVector;
  /** By rows. */
  readonly hessian: Float64Array;
  readonly step: ParameterVector | undefined;
  readonly newton: ParameterVector | undefined;
}

const m = symbol('m', 'parameter-1');
const b = symbol('b', 'parameter-2');
const J = symbol('J');
const transposed = power(J, symbol('T'));
const unknowns = vector(m, b);
const rowsWrittenOut = 5;

/** The rows of a matrix with one for each point: all of them, or the first three and the last. */
function rowsOf(
  observations: readonly Observation[],
  row: (point: Observation) => readonly Expression[],
): readonly (readonly Expression[])[] {
  if (observations.length <= rowsWrittenOut) return observations.map((point) => row(point));
  const first = observations.slice(0, 3).map((point) => row(point));
  const last = observations.slice(-1).map((point) => row(point));
  return [...first, (last[0] ?? []).map(() => ellipsis), ...last];
}

function parts([ofM = 0, ofB = 0]: ParameterVector): readonly [Expression, Expression] {
  return [shownNumber(ofM, 'parameter-1'), shownNumber(ofB, 'parameter-2')];
}

function hessianFormula(
  { sumSquaresX, sumX, count }: NormalEquation,
  { convention, hessian: [mm = 0, mb = 0, , bb = 0], step }: NewtonNumbers,
): Formula | undefined {
  if (step === undefined) return undefined;
  const factor = simpleProduct(number(2), factorInSymbols(convention));
  const products = matrix(
    [shownNumber(sumSquaresX), shownNumber(sumX)],
    [shownNumber(sumX), shownNumber(count)],
  );
  return matrixFormula(
    [symbol('H')],
    [
      { product: [factor, transposed, J] },
      {
        product: [replaced(factor, symbol('N'), shownNumber(count)), products],
      },
      {
        product: [matrix([shownNumber(mm), shownNumber(mb)], [shownNumber(mb), shownNumber(bb)])],
      },
    ],
    'rows',
  );
}

function newtonFormula(numbers: NewtonNumbers): Formula | undefined {
  const { from, gradient, step, newton } = numbers;
  if (step === undefined || newton === undefined) return undefined;
  const slope = (unknown: Expression): Expression =>
    partialDerivative(symbol('L', 'loss'), unknown);
  const inverse = power(symbol('H'), negation(number(1)));
  return matrixFormula(
    [unknowns],
    [
      {
        becomes: true,
        product: [unknowns],
        minus: [inverse, vector(slope(m), slope(b))],
      },
      {
        product: [vector(...parts(from))],
        minus: [
          inverse,
          vector(
            ...Array.from(gradient, (value, slot) =>
              shownNumber(value, termAbout('gradient', slot)),
            ),
          ),
        ],
      },
      {
        product: [vector(...parts(from))],
        minus: [vector(...Array.from(step, (value) => shownNumber(value)))],
      },
      {
        product: [vector(...parts(newton))],
      },
    ],
    'rows',
  );
}

function solutionFormula(equation: NormalEquation): Formula | undefined {
  const { sumSquaresX, sumX, count, sumProducts, sumY, determinant, solution } = equation;
  if (solution === undefined) return undefined;
  const inverse = power(product(transposed, J), negation(number(1)));
  const adjugate = matrix(
    [shownNumber(count), shownNumber(-sumX)],
    [shownNumber(-sumX), shownNumber(sumSquaresX)],
  );
  return matrixFormula(
    [unknowns],
    [
      { product: [inverse, transposed, symbol('y', 'y')] },
      {
        product: [
          fraction(number(1), shownNumber(determinant)),
          adjugate,
          vector(shownNumber(sumProducts), shownNumber(sumY)),
        ],
      },
      {
        product: [vector(...parts(solution))],
      },
    ],
    'rows',
  );
}

/** The formulas of the normal equation and of Newton's step, with the numbers of the data. */
export function normalFormulas(
  observations: readonly Observation[],
  equation: NormalEquation,
  newton: NewtonNumbers,
): NormalFormulas {
  const { sumSquaresX, sumX, count, sumProducts, sumY, determinant } = equation;
  const jacobian = matrixFormula(
    [J],
    [
      {
        product: [matrix(...rowsOf(observations, ({ x }) => [shownNumber(x, 'x'), number(1)]))],
      },
    ],
  );
  const measured = matrixFormula(
    [symbol('y', 'y')],
    [
      {
        product: [matrix(...rowsOf(observations, (point) => [shownNumber(point.y, 'y')]))],
      },
    ],
  );
  const determinantLeft = difference(
    product(shownNumber(count), shownNumber(sumSquaresX)),
    power(shownNumber(sumX), number(2)),
  );
  const determinantLine = shownEquation(determinantLeft, [shownNumber(determinant)]);
  return {
    jacobian,
    measured,
    products: matrixFormula(
      [transposed, J],
      [
        {
          product: [
            matrix(
              [shownNumber(sumSquaresX), shownNumber(sumX)],
              [shownNumber(sumX), shownNumber(count)],
            ),
          ],
        },
      ],
    ),
    right: matrixFormula(
      [transposed, symbol('y', 'y')],
      [
        {
          product: [vector(shownNumber(sumProducts), shownNumber(sumY))],
        },
      ],
    ),
    determinant: determinantLine && equationFormula(determinantLine, 'row'),
    solution: solutionFormula(equation),
    hessian: hessianFormula(equation, newton),
    newton: newtonFormula(newton),
  };
}
