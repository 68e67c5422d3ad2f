import { type Definitions, definitionOf } from './definitions.ts';
import {
  applied,
  constant,
  type Dual,
  negative,
  over,
  plus,
  times,
  toPower,
  unknown,
  variable,
} from './dual.ts';
import {
  type DerivativeExpression,
  type Expression,
  type SymbolExpression,
  symbol,
} from './expression.ts';
import { namedNumbers } from './symbols.ts';
import { replaced } from './tree.ts';
import { indexInNumbers } from './indices.ts';

/** Values for the symbols of an expression. */
export interface Place {
  /** Values of symbols without an index, by name. */
  readonly scalars: Readonly<Record<string, number>>;
  /** Values of symbols with an index, by name: a series for each. */
  readonly series: Readonly<Record<string, readonly number[]>>;
  /** What a free index stands for, counted from 0. */
  readonly point?: number;
  /** What symbols without a value stand for. */
  readonly definitions: Definitions;
}

/** A symbol that has the value given, and not the one of the place. */
interface Bound {
  readonly name: string;
  readonly index: number | undefined;
  readonly dual: Dual;
}

interface Surroundings {
  readonly place: Place;
  /** What the running index stands for. */
  readonly point: number | undefined;
  /** What is differentiated by, while that is done. */
  readonly bound: Bound | undefined;
  /** What stands under an operator, with a symbol for an inner expression: the same at all places. */
  readonly bodies: Map<DerivativeExpression, Expression>;
}

function symbolAt(expression: SymbolExpression, around: Surroundings): Dual {
  const { place, bound } = around;
  const { name } = expression;
  const index = indexInNumbers(expression.index, around.point, place.scalars);
  if (bound?.name === name && bound.index === index) return bound.dual;
  const value =
    expression.index === undefined ? place.scalars[name] : place.series[name]?.[index ?? -1];
  const known = value ?? namedNumbers[name];
  if (known !== undefined) return constant(known);
  const definition = definitionOf(expression, place.definitions);
  if (definition === undefined) return unknown;
  return at(definition, index === undefined ? around : { ...around, point: index });
}

// A symbol that nobody can type, for an inner expression that is differentiated by as a whole.
const inner = symbol('inner');

/** The value of d(of)/dv: `of` as a dual number of v, with all other symbols held. */
function derivativeAt(operator: DerivativeExpression, around: Surroundings): Dual {
  if (around.bound !== undefined) return unknown;
  const { of, variable: by } = operator;
  const { value, slack } = at(by, around);
  const name = by.kind === 'symbol' ? by : inner;
  const bound: Bound = {
    name: name.name,
    index: indexInNumbers(name.index, around.point, around.place.scalars),
    dual: variable(value, slack),
  };
  let body = by.kind === 'symbol' ? of : around.bodies.get(operator);
  if (body === undefined) {
    body = replaced(of, by, inner);
    around.bodies.set(operator, body);
  }
  const { slope, slopeSlack } = at(body, { ...around, bound });
  return constant(slope, slopeSlack);
}

function at(expression: Expression, around: Surroundings): Dual {
  switch (expression.kind) {
    case 'number':
      return constant(expression.value);
    case 'symbol':
      return symbolAt(expression, around);
    case 'sum': {
      let total = constant(0);
      for (const term of expression.terms) total = plus(total, at(term, around));
      return total;
    }
    case 'product': {
      let total = constant(1);
      for (const factor of expression.factors) total = times(total, at(factor, around));
      return total;
    }
    case 'negation':
      return negative(at(expression.operand, around));
    case 'fraction':
      return over(at(expression.numerator, around), at(expression.denominator, around));
    case 'power':
      return toPower(at(expression.base, around), at(expression.exponent, around));
    case 'call':
      return applied(expression.name, at(expression.argument, around));
    case 'indexed-sum': {
      const count = at(expression.upper, around).value;
      let total = constant(0);
      for (let point = 0; point < count; point += 1) {
        total = plus(total, at(expression.body, { ...around, point }));
      }
      return total;
    }
    case 'derivative':
      return derivativeAt(expression, around);
    case 'change':
    case 'ellipsis':
      return unknown;
  }
}

/**
 * The values of an expression at some places, with bounds of their rounding. A derivative in it is worked
 * out by dual numbers: no rule of differentiation is used. Where a value is not defined, or where an
 * operator stands behind another one, the slack is infinite.
 */
export function dualsAt(expression: Expression, places: readonly Place[]): readonly Dual[] {
  const bodies = new Map<DerivativeExpression, Expression>();
  return places.map((place) =>
    at(expression, { place, point: place.point, bound: undefined, bodies }),
  );
}
