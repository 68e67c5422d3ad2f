import { isInRange } from '../numerics/saturate.ts';
import { lossFactor, type LossConvention } from '../regression/loss.ts';
import type { Feature } from './beat.ts';
import { factorInSymbols, simpleProduct } from './conventionFactor.ts';
import type { Equation } from '../calculus/equation.ts';
import {
  type Expression,
  fraction,
  indexedSum,
  number,
  product,
  shownNumber,
  symbol,
} from '../calculus/expression.ts';
import { createNumberFormat } from '../calculus/showNumber.ts';
import { children, someExpression, withChildren } from '../calculus/tree.ts';

/** What the equations are about: two conventions, and the numbers of an iterate in the first one. */
export interface SamePathInput {
  readonly from: LossConvention;
  readonly to: LossConvention;
  readonly feature: Feature;
  readonly count: number;
  readonly learningRate: number;
  readonly otherRate: number;
  /** ∂L/∂m in the first convention. */
  readonly gradientM: number;
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

function withNumbers(expression: Expression, values: ReadonlyMap<string, Expression>): Expression {
  if (expression.kind === 'symbol') return values.get(expression.name) ?? expression;
  if (expression.kind === 'indexed-sum') return values.get('sum') ?? expression;
  return withChildren(
    expression,
    children(expression).map((part) => withNumbers(part, values)),
  );
}

/** The equation with numbers, and its result. */
function inNumbers(
  { left, sides }: Equation,
  values: ReadonlyMap<string, Expression>,
  result: Expression | undefined,
): Equation | undefined {
  const format = createNumberFormat();
  const numbers = sides.map(({ expression }) => withNumbers(expression, values));
  if (result !== undefined) numbers.push(result);
  const first = withNumbers(left, values);
  const isBad = (part: Expression): boolean => part.kind === 'number' && !isInRange(part.value);
  if ([first, ...numbers].some((expression) => someExpression(expression, isBad))) return undefined;
  const isRounded = (part: Expression): boolean =>
    part.kind === 'number' && part.shown && !format(part.value).complete;
  const rounded = [first, ...numbers].some((expression) => someExpression(expression, isRounded));
  return {
    left: first,
    sides: numbers.map((expression) => ({
      relation: rounded ? 'about' : 'equals',
      expression,
      rule: 'substitute',
      continues: false,
    })),
  };
}

function equation(left: Expression, right: Expression): Equation {
  const side = {
    relation: 'equals',
    expression: right,
    rule: 'simplify',
    continues: false,
  } as const;
  return { left, sides: [side] };
}

/** η′ = …: the rate that takes in what the other convention has before its Σ. */
export function rateEquations(input: SamePathInput): BothEquations {
  const symbols = equation(otherRate, rateInSymbols(input.from, input.to));
  const values = new Map<string, Expression>([
    ['rate', shownNumber(input.learningRate, 'rate')],
    ['N', shownNumber(input.count)],
  ]);
  const result = shownNumber(input.otherRate, 'rate');
  const numbers = inNumbers(symbols, values, result);
  return { symbols, numbers: numbers && { ...numbers, left: otherRate } };
}

/** η · (2/N) Σ eᵢxᵢ = η′ · 2 Σ eᵢxᵢ: the step of m is the same number in both conventions. */
export function stepEquations(input: SamePathInput): BothEquations {
  const terms = product(symbol('e', 'error', 'i'), symbol(input.feature, 'x', 'i'));
  const step = (stepRate: Expression, convention: LossConvention): Expression =>
    product(
      stepRate,
      simpleProduct(number(2), factorInSymbols(convention)),
      indexedSum(terms, count),
    );
  const symbols = equation(step(rate, input.from), step(otherRate, input.to));
  const total = input.gradientM / (2 * lossFactor(input.from, input.count));
  const values = new Map<string, Expression>([
    ['rate', shownNumber(input.learningRate, 'rate')],
    ['otherRate', shownNumber(input.otherRate, 'rate')],
    ['N', shownNumber(input.count)],
    ['sum', shownNumber(total)],
  ]);
  const result = shownNumber(input.learningRate * input.gradientM);
  return { symbols, numbers: inNumbers(symbols, values, result) };
}
