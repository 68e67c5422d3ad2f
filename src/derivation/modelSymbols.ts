import type { Definitions } from '../calculus/definitions.ts';
import { differentiate } from '../calculus/differentiate.ts';
import {
  call,
  derivative,
  difference,
  type Expression,
  indexedSum,
  number,
  power,
  product,
  symbol,
  type SymbolExpression,
} from '../calculus/expression.ts';
import { parameterTerm } from './term.ts';
import { replacedWhere } from '../calculus/tree.ts';
import type { Model } from '../model/model.ts';
import type { LossConvention } from '../model/lossConvention.ts';
import { penalties, type PenaltyId } from '../model/penalty.ts';
import { factorInSymbols } from './conventionFactor.ts';

/** A model, its errors and its loss, in the symbols of the lines. */
export interface ModelSymbols {
  /** By their order, each with its term. */
  readonly parameters: readonly SymbolExpression[];
  /** xᵢ, or x₁ᵢ and x₂ᵢ; zᵢ where x is standardised. */
  readonly inputs: readonly SymbolExpression[];
  readonly y: SymbolExpression;
  readonly prediction: SymbolExpression;
  readonly error: SymbolExpression;
  readonly loss: SymbolExpression;
  readonly rate: SymbolExpression;
  /** N, how many points the loss is over. */
  readonly count: SymbolExpression;
  /** How far a Σ goes: to N, or over the points of an iteration. */
  readonly upper: SymbolExpression;
  /** The formula of the model at point i. */
  readonly guess: Expression;
  /** ∂ŷᵢ/∂θ for each parameter, simplified. */
  readonly slopes: readonly Expression[];
  /** What one point costs, as it stands in lines: eᵢ², |eᵢ|, or ℓᵢ. */
  readonly square: Expression;
  /** What it hangs on: the error, or with the log loss the guess. */
  readonly middle: SymbolExpression;
  /** How fast it grows with that, worked out. */
  readonly outer: Expression;
  /** The costs of the points added up, with the factor of the convention of the loss before them. */
  readonly lossOfSquares: Expression;
  /** What ŷ, e, ℓ and L stand for. */
  readonly definitions: Definitions;
  readonly penalty: PenaltyId;
  readonly convention: LossConvention;
  /** Whether it is ŷ = m x + b with squared errors, which has words of its own. */
  readonly isLine: boolean;
}

const y = symbol('y', 'y', 'i');
const error = symbol('e', 'error', 'i');
const prediction = symbol('prediction', 'prediction', 'i');
const pointLoss = symbol('ell', 'square', 'i');

/** What one point costs in symbols, what it hangs on, and what ℓ stands for. */
function costOf(penalty: PenaltyId): Pick<ModelSymbols, 'square' | 'middle'> {
  switch (penalty) {
    case 'squared':
      return { square: power(error, number(2), 'square'), middle: error };
    case 'absolute':
      return { square: call('abs', error, 'square'), middle: error };
    case 'log':
      return { square: pointLoss, middle: prediction };
  }
}

/** The cost of the log loss, of ŷ and y. */
export function logLossInSymbols(): Expression {
  return penalties.log.of(prediction, y);
}

function isTheLine({ prediction: guess, parameters, inputs }: Model): boolean {
  if (parameters.length !== 2 || inputs.length !== 1 || guess.kind !== 'sum') return false;
  const [first, second] = guess.terms;
  return (
    guess.terms.length === 2 &&
    first?.kind === 'product' &&
    first.factors.length === 2 &&
    first.factors.every(({ kind }) => kind === 'symbol') &&
    second?.kind === 'symbol' &&
    parameters.map(({ name }) => name).join() === 'm,b'
  );
}

/** What decides the symbols. */
export interface SymbolsOf {
  readonly model: Model;
  readonly penalty: PenaltyId;
  readonly convention: LossConvention;
  /** Whether the input is standardised, and called z. */
  readonly scaled: boolean;
}

/** A model in symbols, with the loss asked for. */
export function modelSymbols({ model, penalty, convention, scaled }: SymbolsOf): ModelSymbols {
  const parameters = model.parameters.map(({ name }, slot) => symbol(name, parameterTerm(slot)));
  const inputs = model.inputs.map(({ name }, place) =>
    symbol(scaled ? 'z' : name, place === 0 ? 'x' : undefined, 'i'),
  );
  const inSymbols = (expression: Expression): Expression =>
    replacedWhere(expression, (part) => {
      if (part.kind !== 'symbol') return undefined;
      const place = model.inputs.findIndex(({ name }) => name === part.name);
      if (place >= 0) return inputs[place];
      return parameters.find(({ name }) => name === part.name);
    });
  const guess = inSymbols(model.prediction);
  const { square, middle } = costOf(penalty);
  const count = symbol('N');
  const squares = indexedSum(square, count);
  const lossOfSquares =
    convention === 'sum' ? squares : product(factorInSymbols(convention), squares);
  const costs = new Map<string, Expression>(
    penalty === 'log' ? [[pointLoss.name, logLossInSymbols()]] : [],
  );
  return {
    parameters,
    inputs,
    y,
    prediction,
    error,
    loss: symbol('L', 'loss'),
    rate: symbol('rate', 'rate'),
    count,
    upper: count,
    guess,
    slopes: model.slopes.map(inSymbols),
    square,
    middle,
    outer: differentiate(derivative(square, middle), costs).derivative,
    lossOfSquares,
    definitions: new Map<string, Expression>([
      ['prediction', guess],
      ['e', difference(prediction, y)],
      ...costs,
      ['L', lossOfSquares],
    ]),
    penalty,
    convention,
    isLine: penalty === 'squared' && isTheLine(model),
  };
}
