import { errorAt, predict } from '../regression/predict.ts';
import type { BeatInput } from './beat.ts';
import {
  type DerivativeExpression,
  shownNumber,
  type NumberExpression,
  type SymbolExpression,
} from '../calculus/expression.ts';

/** The numbers of one iterate, as the formulas need them. */
export interface IterateValues {
  readonly input: BeatInput;
  readonly count: number;
  /** The point shown, an index inside the data. */
  readonly point: number;
  /** The number that a symbol stands for at a point; undefined for a symbol that has none. */
  readonly symbol: (symbol: SymbolExpression, point: number) => NumberExpression | undefined;
  /** The number that ∂L/∂m or ∂L/∂b stands for. */
  readonly derivative: (derivative: DerivativeExpression) => NumberExpression | undefined;
}

function atPoint({ observations, iterate }: BeatInput, name: string, point: number) {
  const observation = observations[point];
  if (observation === undefined) return undefined;
  const error = errorAt(iterate, observation);
  switch (name) {
    case 'x':
    case 'z':
      return observation.x;
    case 'y':
      return observation.y;
    case 'prediction':
      return predict(iterate, observation.x);
    case 'e':
      return error;
    case 'square':
      return error * error;
    default:
      return undefined;
  }
}

function ofIterate({ observations, iterate }: BeatInput, name: string): number | undefined {
  switch (name) {
    case 'm':
      return iterate.m;
    case 'b':
      return iterate.b;
    case 'L':
      return iterate.loss;
    case 'rate':
      return iterate.learningRate;
    case 'N':
      return observations.length;
    default:
      return undefined;
  }
}

/** The numbers of an iterate, or undefined when there are no points to speak of. */
export function iterateValues(input: BeatInput): IterateValues | undefined {
  const count = input.observations.length;
  if (count === 0) return undefined;
  return {
    input,
    count,
    point: input.chosen === 'all' ? 0 : Math.min(Math.max(Math.trunc(input.chosen), 0), count - 1),
    symbol: (symbol, point) => {
      const indexed = symbol.index !== undefined;
      const index = symbol.index === 'i' || symbol.index === undefined ? point : symbol.index;
      const value = indexed ? atPoint(input, symbol.name, index) : ofIterate(input, symbol.name);
      return value === undefined
        ? undefined
        : shownNumber(value, symbol.term, indexed ? index : undefined);
    },
    derivative: ({ term }) => {
      if (term === 'gradient-m') return shownNumber(input.iterate.gradient.m, term);
      if (term === 'gradient-b') return shownNumber(input.iterate.gradient.b, term);
      return undefined;
    },
  };
}
