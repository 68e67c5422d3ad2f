import type { LossSlice } from '../model/lossSlice.ts';
import { differentiate, type Differentiation } from '../calculus/differentiate.ts';
import type { Equation } from '../calculus/equation.ts';
import {
  type DerivativeExpression,
  difference,
  fraction,
  type Expression,
  indexedSum,
  negation,
  number,
  partialDerivative,
  power,
  product,
  shownNumber,
  sum,
  symbol,
  type SymbolExpression,
} from '../calculus/expression.ts';
import { valuesOf } from './iterateValues.ts';
import { type ModelBeatInput, type ModelDerivation, momentOf, symbolsOf } from './modelBeats.ts';
import type { ModelSymbols } from './modelSymbols.ts';
import { parameterTerm, termAbout } from './term.ts';
import { rememberEach } from '../numerics/rememberEach.ts';
import { ownName } from '../calculus/symbols.ts';
import { isExactly } from '../calculus/simplification.ts';
import { replacedWhere } from '../calculus/tree.ts';
import { putIn, simplified } from '../calculus/simplified.ts';
import { shownEquation, symbolEquation } from '../calculus/shownEquation.ts';
import { substitute } from './substitute.ts';

/** Names of the coefficients of A t² + B t + C: of our own, as a model may have parameters of these letters. */
export const coefficientNames = [ownName('A'), ownName('B'), ownName('C')] as const;
/** Ours as well: there may be a parameter h. */
export const nudgeName = ownName('h');

/** An equation in symbols, and with numbers where they can be written down. */
export interface PairedEquation {
  readonly symbols: Equation;
  readonly numbers: Equation | undefined;
}

/** The loss along one unknown multiplied out to a parabola, and that differentiated. */
export interface SliceRoute {
  /** eᵢ² multiplied out, with the unknown in sight. */
  readonly square: Equation;
  /** A, B and C as sums over the points. */
  readonly coefficients: readonly PairedEquation[];
  /** L = A t² + B t + C */
  readonly parabola: PairedEquation;
  /** ∂L/∂t = 2 A t + B */
  readonly slope: PairedEquation;
  readonly differentiation: Differentiation;
}

/** A difference quotient of a parabola, multiplied out line by line; without rounding all are equal. */
export interface NudgeFormula {
  /** Rise over run, the parabola written out at both ends. */
  readonly quotient: Expression;
  /** The same without what is on both sides: every term has an h in it. */
  readonly gathered: Expression;
  /** What is left when h is divided away. */
  readonly slope: Expression;
}

/** The two ways to nudge. */
export interface NudgeFormulas {
  /** Up and down: it comes to 2 A t + B, and h is gone. */
  readonly central: NudgeFormula;
  /** Up only: it comes to 2 A t + B + A h. */
  readonly forward: NudgeFormula;
}

const [a, b, c] = coefficientNames.map((name) => symbol(name)) as [
  SymbolExpression,
  SymbolExpression,
  SymbolExpression,
];

/** Σ of a body over the points, with the factor of the loss before it. */
function overPoints({ lossOfSquares }: ModelSymbols, body: Expression): Expression {
  const count = symbol('N');
  if (lossOfSquares.kind !== 'product') return indexedSum(body, count);
  return product(...lossOfSquares.factors.slice(0, -1), indexedSum(body, count));
}

/** What a parameter is multiplied by in the error, if anything, and what is left of the error without it. */
function partsOfError(
  { parameters, slopes, guess, y }: ModelSymbols,
  slot: number,
): { readonly factor: Expression | undefined; readonly rest: Expression } {
  const slope = slopes[slot];
  const name = parameters[slot]?.name;
  const others = replacedWhere(guess, (part) =>
    part.kind === 'symbol' && part.name === name ? number(0) : undefined,
  );
  return {
    factor: slope === undefined || isExactly(slope, 1) ? undefined : slope,
    rest: simplified(difference(others, y)),
  };
}

/** A t² + B t + C for an unknown t. */
export function parabolaIn(unknown: Expression): Expression {
  return sum(product(a, power(unknown, number(2))), product(b, unknown), c);
}

/** The difference quotients of A t² + B t + C, multiplied out: what they come to without rounding. */
export function nudgeFormulas(unknown: Expression): NudgeFormulas {
  const h = symbol(nudgeName);
  const above = parabolaIn(sum(unknown, h));
  const below = parabolaIn(difference(unknown, h));
  const run = product(number(2), h);
  const slope = sum(product(number(2), a, unknown), b);
  return {
    central: {
      quotient: fraction(difference(above, below), run),
      gathered: fraction(sum(product(number(4), a, unknown, h), product(number(2), b, h)), run),
      slope,
    },
    forward: {
      quotient: fraction(difference(above, parabolaIn(unknown)), h),
      gathered: fraction(
        sum(product(number(2), a, unknown, h), product(b, h), product(a, power(h, number(2)))),
        h,
      ),
      slope: sum(...slope.terms, product(a, h)),
    },
  };
}

/** A number times an expression; the sign of the number goes before the product. */
function signedProduct(value: number, other: Expression): Expression {
  return value < 0
    ? negation(product(shownNumber(-value), other))
    : product(shownNumber(value), other);
}

/** All of the first route that does not depend on the numbers. */
interface SliceInSymbols {
  readonly model: ModelSymbols;
  readonly variable: SymbolExpression;
  readonly square: Equation;
  /** What A, B and C are. */
  readonly coefficients: readonly {
    readonly expression: Expression;
    readonly equation: Equation;
  }[];
  readonly parabola: Equation;
  readonly slopeOfLoss: DerivativeExpression;
  readonly slope: Equation;
  readonly differentiation: Differentiation;
}

function makeSliceInSymbols(model: ModelSymbols, slot: number): SliceInSymbols {
  const variable = model.parameters[slot] ?? model.loss;
  const { factor, rest } = partsOfError(model, slot);
  const two = number(2);
  const factors = factor === undefined ? [] : [factor];
  const squares = factor === undefined ? [] : [power(factor, two)];
  const along = factor === undefined ? variable : product(factor, variable);
  const square = power(variable, two);
  const expanded = sum(
    factor === undefined ? square : product(...squares, square),
    product(two, ...factors, rest, variable),
    power(rest, two),
  );
  const bodies = [squares[0] ?? number(1), product(two, ...factors, rest), power(rest, two)];
  const differentiation = differentiate(partialDerivative(parabolaIn(variable), variable));
  const slopeOfLoss = partialDerivative(model.loss, variable, termAbout('gradient', slot));
  return {
    model,
    variable,
    square: symbolEquation(model.square, [power(sum(along, rest), two), expanded]),
    coefficients: [a, b, c].map((name, position) => {
      const expression = simplified(overPoints(model, bodies[position] ?? number(0)));
      return { expression, equation: symbolEquation(name, [expression]) };
    }),
    parabola: symbolEquation(model.loss, [parabolaIn(variable)]),
    slopeOfLoss,
    slope: symbolEquation(slopeOfLoss, [differentiation.derivative]),
    differentiation,
  };
}

const known = rememberEach((_model: ModelSymbols) => new Map<number, SliceInSymbols>());

/** Made once for the symbols of a model and a parameter. */
function sliceInSymbols(derivation: ModelDerivation, slot: number): SliceInSymbols {
  const model = symbolsOf(derivation);
  const ofModel = known(model);
  const found = ofModel.get(slot);
  if (found !== undefined) return found;
  const made = makeSliceInSymbols(model, slot);
  ofModel.set(slot, made);
  return made;
}

/**
 * The first route to ∂L/∂θ of a model that is linear in its parameters: the squares multiplied out and gathered by powers
 * of the unknown, and the power rule. Undefined when there are no points.
 */
export function sliceRoute(
  input: ModelBeatInput,
  slot: number,
  slice: LossSlice,
): SliceRoute | undefined {
  const values = valuesOf(momentOf(input));
  if (values === undefined) return undefined;
  const symbols = sliceInSymbols(input, slot);
  const { model, variable, differentiation, slopeOfLoss } = symbols;
  const numbers = [slice.squared, slice.linear, slice.constant];
  const names = [a, b, c];
  const at = shownNumber(input.iterate.at[slot] ?? Number.NaN, parameterTerm(slot));
  const slope = 2 * slice.squared * at.value + slice.linear;
  return {
    square: symbols.square,
    coefficients: symbols.coefficients.map(({ expression, equation }, position) => ({
      symbols: equation,
      numbers: shownEquation(names[position] ?? c, [
        substitute(expression, values, values.point),
        shownNumber(numbers[position] ?? Number.NaN),
      ]),
    })),
    parabola: {
      symbols: symbols.parabola,
      numbers: shownEquation(model.loss, [
        sum(
          product(shownNumber(slice.squared), power(variable, number(2))),
          signedProduct(slice.linear, variable),
          shownNumber(slice.constant),
        ),
      ]),
    },
    slope: {
      symbols: symbols.slope,
      numbers: shownEquation(slopeOfLoss, [
        putIn(differentiation.derivative, {
          [coefficientNames[0]]: shownNumber(slice.squared),
          [coefficientNames[1]]: shownNumber(slice.linear),
          [variable.name]: at,
        }),
        shownNumber(slope, termAbout('gradient', slot)),
      ]),
    },
    differentiation,
  };
}
