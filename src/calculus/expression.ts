import type { FunctionName } from './functionNames.ts';
import type { Index } from './indices.ts';

// `term` is what a part stands for, in the words of whoever wrote it: it is carried along, and marks the part in the page.

/** A number. A constant of the formula (the 2 in 2e) unless `shown`. */
export interface NumberExpression {
  readonly kind: 'number';
  readonly value: number;
  /** True when the number stands for a quantity of the iterate on screen, and changes with it. */
  readonly shown: boolean;
  readonly term: string | undefined;
  /** The point that the quantity belongs to, counted from 0. */
  readonly point: number | undefined;
  /** How many significant digits are shown of it; as many as the one rule says when it is left out. */
  readonly digits?: number;
}

/** A quantity by its name. */
export interface SymbolExpression {
  readonly kind: 'symbol';
  /** What `symbols.ts` can write: a letter, a Greek letter by its name, `prediction` (ŷ), `a_1`, … */
  readonly name: string;
  readonly index: Index | undefined;
  readonly term: string | undefined;
}

/** The sum of its terms. A difference is a sum with a negation in it. */
export interface SumExpression {
  readonly kind: 'sum';
  readonly terms: readonly Expression[];
}

export interface ProductExpression {
  readonly kind: 'product';
  readonly factors: readonly Expression[];
}

export interface PowerExpression {
  readonly kind: 'power';
  readonly base: Expression;
  readonly exponent: Expression;
  readonly term: string | undefined;
}

export interface NegationExpression {
  readonly kind: 'negation';
  readonly operand: Expression;
}

export interface FractionExpression {
  readonly kind: 'fraction';
  readonly numerator: Expression;
  readonly denominator: Expression;
}

/** A function of the table `functions.ts`, applied to its argument. */
export interface CallExpression {
  readonly kind: 'call';
  readonly name: FunctionName;
  readonly argument: Expression;
  readonly term?: string;
}

/** Σ of `body` for i = 1 … upper. */
export interface IndexedSumExpression {
  readonly kind: 'indexed-sum';
  readonly body: Expression;
  readonly upper: Expression;
}

/** The operator d/dv or ∂/∂v applied to an expression; the other symbols are held constant. */
export interface DerivativeExpression {
  readonly kind: 'derivative';
  readonly of: Expression;
  /** A symbol, or for the outer derivative of the chain rule the inner expression as a whole. */
  readonly variable: Expression;
  readonly partial: boolean;
  readonly term: string | undefined;
}

/** Δ(of): by how much a quantity changes with a nudge. It has a value only where the nudge is known. */
export interface ChangeExpression {
  readonly kind: 'change';
  readonly of: Expression;
}

/** The terms of a written-out sum that are left out, as in a + b + ⋯ + z. It has no value. */
export interface EllipsisExpression {
  readonly kind: 'ellipsis';
}

/** A formula as a tree. Immutable. */
export type Expression =
  | NumberExpression
  | SymbolExpression
  | SumExpression
  | ProductExpression
  | PowerExpression
  | NegationExpression
  | FractionExpression
  | CallExpression
  | IndexedSumExpression
  | DerivativeExpression
  | ChangeExpression
  | EllipsisExpression;

/** A constant of a formula, such as the 2 in 2e. */
export function number(value: number): NumberExpression {
  return { kind: 'number', value, shown: false, term: undefined, point: undefined };
}

/** A number of the iterate on screen. */
export function shownNumber(value: number, term?: string, point?: number): NumberExpression {
  return { kind: 'number', value, shown: true, term, point };
}

/** A quantity by its name, at a point or under the index i when it has one for each point. */
export function symbol(name: string, term?: string, index?: Index): SymbolExpression {
  return { kind: 'symbol', name, index, term };
}

/** The sum of the summands, as written: nothing is added up. */
export function sum(...summands: readonly Expression[]): SumExpression {
  return { kind: 'sum', terms: summands };
}

/** The product of the factors, as written. */
export function product(...factors: readonly Expression[]): ProductExpression {
  return { kind: 'product', factors };
}

/** base ^ exponent. */
export function power(base: Expression, exponent: Expression, term?: string): PowerExpression {
  return { kind: 'power', base, exponent, term };
}

/** The operand with the sign turned round; a sum in it gets parentheses where it is written. */
export function negation(operand: Expression): NegationExpression {
  return { kind: 'negation', operand };
}

/** minuend − subtrahend, as a sum. */
export function difference(minuend: Expression, subtrahend: Expression): SumExpression {
  return sum(minuend, negation(subtrahend));
}

/** numerator / denominator. */
export function fraction(numerator: Expression, denominator: Expression): FractionExpression {
  return { kind: 'fraction', numerator, denominator };
}

/** The function of this name at the argument: sin(u). */
export function call(name: FunctionName, argument: Expression, term?: string): CallExpression {
  return { kind: 'call', name, argument, ...(term === undefined ? {} : { term }) };
}

/** Σ of `body` for i = 1 … upper. */
export function indexedSum(body: Expression, upper: Expression): IndexedSumExpression {
  return { kind: 'indexed-sum', body, upper };
}

/** d(of)/d(variable). */
export function derivative(of: Expression, variable: Expression): DerivativeExpression {
  return { kind: 'derivative', of, variable, partial: false, term: undefined };
}

/** ∂(of)/∂(variable). */
export function partialDerivative(
  of: Expression,
  variable: Expression,
  term?: string,
): DerivativeExpression {
  return { kind: 'derivative', of, variable, partial: true, term };
}

/** By how much a quantity moves with a nudge, as a factor of formulas: Δm, Δ(e²). */
export function change(of: Expression): ChangeExpression {
  return { kind: 'change', of };
}

export const ellipsis: EllipsisExpression = { kind: 'ellipsis' };
