import { lossFactor, type LossConvention } from '../model/lossConvention.ts';
import { factorInSymbols, simpleProduct } from './conventionFactor.ts';
import type { Equation } from '../calculus/equation.ts';
import {
  type Expression,
  fraction,
  indexedSum,
  number,
  type NumberExpression,
  product,
  shownNumber,
  symbol,
} from '../calculus/expression.ts';
import { shownEquation, symbolEquation } from '../calculus/shownEquation.ts';
import { putIn } from '../calculus/simplified.ts';
import { replaced, sameExpression } from '../calculus/tree.ts';
import type { SlopeBody } from './sumLines.ts';

/** What the equations are about: two conventions, and the numbers of an iterate in the first one. */
export interface SamePathInput {
  readonly from: LossConvention;
  readonly to: LossConvention;
  readonly count: number;
  readonly learningRate: number;
  readonly otherRate: number;
  /** The slope along one of the parameters in the first convention, and what is added up for it. */
  readonly slope: number;
  readonly of: SlopeBody;
}

/** An equation in symbols, and the same with numbers; those are missing when one is not finite. */
export interface BothEquations {
  readonly symbols: Equation;
  readonly numbers: Equation | undefined;
}

const rate = symbol('rate', 'rate');
const otherRate = symbol('otherRate', 'rate');
const count = symbol('N');
const twoN = product(number(2), count);

/** η′ by η and N: what the one convention has before its Σ divided by what the other has. */
function rateInSymbols(from: LossConvention, to: LossConvention): Expression {
  if (from === to) return rate;
  switch (from) {
    case 'sum':
      return product(...(to === 'mean' ? [count] : [number(2), count]), rate);
    case 'mean':
      return to === 'sum' ? fraction(rate, count) : product(number(2), rate);
    case 'half':
      return fraction(rate, to === 'sum' ? twoN : number(2));
  }
}

function numbersOf(input: SamePathInput): Readonly<Record<string, NumberExpression>> {
  return {
    rate: shownNumber(input.learningRate, 'rate'),
    otherRate: shownNumber(input.otherRate, 'rate'),
    N: shownNumber(input.count),
  };
}

/** η′ = …: the rate that takes in what the other convention has before its Σ. */
export function rateEquations(input: SamePathInput): BothEquations {
  const symbols = rateInSymbols(input.from, input.to);
  const numbers = putIn(symbols, numbersOf(input));
  return {
    symbols: symbolEquation(otherRate, [symbols]),
    numbers: shownEquation(otherRate, [numbers, shownNumber(input.otherRate, 'rate')]),
  };
}

/** The number before the sum, if there is one. */
function frontOf(times: number, convention: LossConvention): readonly Expression[] {
  const front = simpleProduct(number(times), factorInSymbols(convention));
  return sameExpression(front, number(1)) ? [] : [front];
}

/** η · (2/N) Σ eᵢxᵢ = η′ · 2 Σ eᵢxᵢ: the step of a parameter is the same number in both conventions. */
export function rewritingEquations(input: SamePathInput): BothEquations {
  const { body, times } = input.of;
  const summed = indexedSum(body, count);
  const step = (stepRate: Expression, convention: LossConvention): Expression =>
    product(stepRate, ...frontOf(times, convention), summed);
  const left = step(rate, input.from);
  const right = step(otherRate, input.to);
  const total = shownNumber(input.slope / (times * lossFactor(input.from, input.count)));
  const withNumbers = (side: Expression): Expression =>
    putIn(replaced(side, summed, total), numbersOf(input));
  const result = shownNumber(input.learningRate * input.slope);
  return {
    symbols: symbolEquation(left, [right]),
    numbers: shownEquation(withNumbers(left), [withNumbers(right), result]),
  };
}
