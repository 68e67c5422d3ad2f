import { type Definitions, definitionOf, noDefinitions } from './definitions.ts';
import { differentiate } from './differentiate.ts';
import type { Expression, SymbolExpression } from './expression.ts';
import { functions } from './functions.ts';
import { namedNumbers } from './symbols.ts';
import { indexInNumbers } from './indices.ts';

/** The values that symbols have. */
export interface Bindings {
  /** Values of symbols without an index, by name. The length of the series is one of them. */
  readonly scalars: Readonly<Record<string, number>>;
  /** Values of symbols with an index, by name: a series for each. */
  readonly series: Readonly<Record<string, readonly number[]>>;
  /** What a free index stands for, counted from 0. */
  readonly point?: number;
  /** What symbols without a value stand for. */
  readonly definitions?: Definitions;
}

function valueOf(symbol: SymbolExpression, bindings: Bindings): number {
  const index = indexInNumbers(symbol.index, bindings.point, bindings.scalars);
  const value =
    symbol.index === undefined
      ? bindings.scalars[symbol.name]
      : bindings.series[symbol.name]?.[index ?? -1];
  const known = value ?? namedNumbers[symbol.name];
  if (known !== undefined) return known;
  const definition = definitionOf(symbol, bindings.definitions ?? noDefinitions);
  if (definition === undefined) throw new RangeError(`no value for ${symbol.name}`);
  return evaluate(definition, index === undefined ? bindings : { ...bindings, point: index });
}

/**
 * The value of an expression. A derivative is evaluated by differentiating it first.
 * Loops over the terms of a Σ: meant for tests and for a few values, not for every frame.
 * @throws {RangeError} for a symbol that has neither value nor definition, a change, and an ellipsis.
 */
export function evaluate(expression: Expression, bindings: Bindings): number {
  const value = (part: Expression): number => evaluate(part, bindings);
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'symbol':
      return valueOf(expression, bindings);
    case 'sum':
      return expression.terms.reduce((total, term) => total + value(term), 0);
    case 'product':
      return expression.factors.reduce((total, factor) => total * value(factor), 1);
    case 'power':
      return value(expression.base) ** value(expression.exponent);
    case 'negation':
      return -value(expression.operand);
    case 'fraction':
      return value(expression.numerator) / value(expression.denominator);
    case 'call':
      return functions[expression.name].value(value(expression.argument));
    case 'indexed-sum': {
      let total = 0;
      const count = value(expression.upper);
      for (let point = 0; point < count; point += 1) {
        total += evaluate(expression.body, { ...bindings, point });
      }
      return total;
    }
    case 'derivative':
      return value(differentiate(expression, bindings.definitions).derivative);
    case 'change':
      throw new RangeError('a change has no value without a nudge');
    case 'ellipsis':
      throw new RangeError('an ellipsis has no value');
  }
}

const nothingBound: Bindings = { scalars: {}, series: {} };

/**
 * The value of an expression in which only numbers are left.
 * @throws {RangeError} for a symbol, and for an ellipsis.
 */
export function valueOfNumbers(expression: Expression): number {
  return evaluate(expression, nothingBound);
}
