import type { Expression } from '../../../src/calculus/expression.ts';
import type { FunctionName } from '../../../src/calculus/functionNames.ts';

/**
 * A value and its slopes along some parameters, worked out by the definitions of dual numbers. Nothing of this is shared
 * with the program: neither its rules nor its table of functions.
 */
export interface PlainDual {
  readonly value: number;
  readonly slopes: readonly number[];
}

function plus(u: PlainDual, v: PlainDual): PlainDual {
  return {
    value: u.value + v.value,
    slopes: u.slopes.map((slope, place) => slope + v.slopes[place]!),
  };
}

function times(u: PlainDual, v: PlainDual): PlainDual {
  return {
    value: u.value * v.value,
    slopes: u.slopes.map((slope, place) => slope * v.value + u.value * v.slopes[place]!),
  };
}

/** f(u) from f and f′ at u; what does not change stays so, whatever f′ is. */
function chained(u: PlainDual, value: number, rate: number): PlainDual {
  return { value, slopes: u.slopes.map((slope) => (slope === 0 ? 0 : rate * slope)) };
}

function called(name: FunctionName, u: PlainDual): PlainDual {
  const { value: at } = u;
  switch (name) {
    case 'exp':
      return chained(u, Math.exp(at), Math.exp(at));
    case 'ln':
      return chained(u, Math.log(at), at > 0 ? 1 / at : Number.NaN);
    case 'sin':
      return chained(u, Math.sin(at), Math.cos(at));
    case 'cos':
      return chained(u, Math.cos(at), -Math.sin(at));
    case 'tan':
      return chained(u, Math.tan(at), 1 / Math.cos(at) ** 2);
    case 'tanh':
      return chained(u, Math.tanh(at), 1 / Math.cosh(at) ** 2);
    case 'sqrt':
      return chained(u, Math.sqrt(at), 0.5 / Math.sqrt(at));
    case 'abs':
      return chained(u, Math.abs(at), Math.sign(at));
    case 'logistic': {
      const value = 1 / (1 + Math.exp(-at));
      return chained(u, value, Math.exp(-at) * value * value);
    }
  }
}

/** uᵛ = e to the power v ln u, and for a power that does not change v uᵛ⁻¹ u′. */
function raised(u: PlainDual, v: PlainDual): PlainDual {
  if (v.slopes.every((slope) => slope === 0)) {
    return chained(u, u.value ** v.value, v.value * u.value ** (v.value - 1));
  }
  const result = called('exp', times(v, called('ln', u)));
  return { ...result, value: u.value ** v.value };
}

/** The value of a formula and its slopes along the parameters, with numbers for all other symbols. */
export function plainDual(
  expression: Expression,
  parameters: readonly string[],
  numbers: Readonly<Record<string, number>>,
): PlainDual {
  const at = (part: Expression) => plainDual(part, parameters, numbers);
  const constant = (value: number): PlainDual => ({ value, slopes: parameters.map(() => 0) });
  switch (expression.kind) {
    case 'number':
      return constant(expression.value);
    case 'symbol': {
      const known: Readonly<Record<string, number>> = { pi: Math.PI, euler: Math.E, ...numbers };
      const value = known[expression.name] ?? Number.NaN;
      return { value, slopes: parameters.map((name) => (name === expression.name ? 1 : 0)) };
    }
    case 'sum':
      return expression.terms.map(at).reduce(plus, constant(0));
    case 'product':
      return expression.factors.map(at).reduce(times, constant(1));
    case 'negation':
      return times(constant(-1), at(expression.operand));
    case 'fraction': {
      const below = at(expression.denominator);
      const inverse = chained(below, 1 / below.value, -1 / below.value ** 2);
      return times(at(expression.numerator), inverse);
    }
    case 'power':
      return raised(at(expression.base), at(expression.exponent));
    case 'call':
      return called(expression.name, at(expression.argument));
    default:
      throw new RangeError(`nobody types ${expression.kind}`);
  }
}
