import { differentiate } from '../calculus/differentiate.ts';
import type { Equation } from '../calculus/equation.ts';
import { evaluate } from '../calculus/evaluate.ts';
import {
  type Expression,
  negation,
  number,
  partialDerivative,
  power,
  product,
  shownNumber,
  sum,
  symbol,
} from '../calculus/expression.ts';
import { shownEquation, symbolEquation } from '../calculus/shownEquation.ts';
import { putIn } from '../calculus/simplified.ts';

const m = symbol('m', 'parameter-1');
const b = symbol('b', 'parameter-2');
const v = symbol('v');
const x = symbol('x', 'x');
const y = symbol('y', 'y');
const error = symbol('e', 'error');
const line = sum(product(m, x), b);
const definition = sum(product(v, line), negation(y));

/** e = v (m x + b) − y: a line, and a second neuron that multiplies what comes out of it by v. */
export const secondNeuron: Equation = symbolEquation(error, [definition]);

/** What the numbers of the two neurons are, for one point. */
export interface NeuronValues {
  readonly m: number;
  readonly b: number;
  readonly v: number;
  readonly x: number;
  readonly y: number;
}

/** One derivative of e²: in symbols, and with numbers if these can be written down. */
export interface NeuronDerivative {
  readonly symbols: Equation;
  readonly numbers: Equation | undefined;
  readonly value: number;
}

function withNumbers(expression: Expression, values: NeuronValues, errorValue: number): Expression {
  return putIn(expression, {
    m: shownNumber(values.m, 'parameter-1'),
    b: shownNumber(values.b, 'parameter-2'),
    v: shownNumber(values.v),
    x: shownNumber(values.x, 'x'),
    y: shownNumber(values.y, 'y'),
    e: shownNumber(errorValue, 'error'),
  });
}

/** e with the numbers of the two neurons, if these can be written down. */
export function neuronError(values: NeuronValues): Equation | undefined {
  const errorValue = evaluate(definition, { scalars: { ...values }, series: {} });
  const numbers = withNumbers(definition, values, errorValue);
  return shownEquation(error, [numbers, shownNumber(errorValue, 'error')]);
}

/** ∂(e²)/∂m, ∂(e²)/∂b and ∂(e²)/∂v for two neurons in a row, differentiated by the rules. */
export function neuronDerivatives(values: NeuronValues): readonly NeuronDerivative[] {
  const { y: measured, ...scalars } = values;
  const errorValue = evaluate(definition, { scalars: { ...scalars, y: measured }, series: {} });
  return [m, b, v].map((unknown) => {
    const question = partialDerivative(power(error, number(2)), unknown);
    const { derivative, steps } = differentiate(question, new Map([['e', definition]]));
    const value = evaluate(derivative, { scalars: { ...scalars, e: errorValue }, series: {} });
    return {
      // The chain rule is the first step: outside times inside.
      symbols: symbolEquation(question, [steps[0]?.after ?? derivative, derivative]),
      numbers: shownEquation(question, [
        withNumbers(derivative, values, errorValue),
        shownNumber(value),
      ]),
      value,
    };
  });
}
