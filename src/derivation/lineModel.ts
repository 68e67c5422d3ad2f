import type { LossConvention } from '../regression/loss.ts';
import type { Feature } from './beat.ts';
import { factorInSymbols } from './conventionFactor.ts';
import type { Definitions } from '../calculus/definitions.ts';
import {
  difference,
  type Expression,
  indexedSum,
  number,
  power,
  product,
  sum,
  symbol,
  type SymbolExpression,
} from '../calculus/expression.ts';

/** The line ŷ = m x + b, its errors and its loss, in symbols. */
export interface LineModel {
  readonly m: SymbolExpression;
  readonly b: SymbolExpression;
  readonly y: SymbolExpression;
  readonly prediction: SymbolExpression;
  readonly error: SymbolExpression;
  readonly loss: SymbolExpression;
  readonly rate: SymbolExpression;
  /** N, how many points the loss is over. */
  readonly count: SymbolExpression;
  /** How far a Σ goes: to N, or over the points of an iteration. */
  readonly upper: SymbolExpression;
  /** m xᵢ + b */
  readonly guess: Expression;
  /** eᵢ² */
  readonly square: Expression;
  /** Σ eᵢ² with the factor of the convention before it. */
  readonly lossOfSquares: Expression;
  /** What ŷ, e and L stand for when one differentiates by m and b. */
  readonly definitions: Definitions;
}

/** xᵢ, or zᵢ where x is standardised. */
export function featureSymbol(feature: Feature): SymbolExpression {
  return symbol(feature, 'x', 'i');
}

/** The model of a line in symbols, with the loss in the convention asked for. */
export function lineModel(feature: Feature, convention: LossConvention): LineModel {
  const m = symbol('m', 'm');
  const b = symbol('b', 'b');
  const x = featureSymbol(feature);
  const y = symbol('y', 'y', 'i');
  const error = symbol('e', 'error', 'i');
  const count = symbol('N');
  const prediction = symbol('prediction', 'prediction', 'i');
  const guess = sum(product(m, x), b);
  const square = power(error, number(2), 'square');
  const squares = indexedSum(square, count);
  const lossOfSquares =
    convention === 'sum' ? squares : product(factorInSymbols(convention), squares);
  return {
    m,
    b,
    y,
    prediction,
    error,
    loss: symbol('L', 'loss'),
    rate: symbol('rate', 'rate'),
    count,
    upper: count,
    guess,
    square,
    lossOfSquares,
    definitions: new Map<string, Expression>([
      ['prediction', guess],
      ['e', difference(prediction, y)],
      ['L', lossOfSquares],
    ]),
  };
}
