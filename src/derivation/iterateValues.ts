import { errorAt, predict } from '../regression/predict.ts';
import { belongsToPoint } from '../calculus/term.ts';
import { termOfDerivative } from '../calculus/termOf.ts';
import type { BeatInput } from './beat.ts';
import { termValue } from './termValue.ts';
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
  /** How many points the sums are over. */
  readonly summed: number;
  /** The point shown, an index inside the data. */
  readonly point: number;
  /** The number that a symbol stands for at a point; undefined for a symbol that has none. */
  readonly symbol: (symbol: SymbolExpression, point: number) => NumberExpression | undefined;
  /** The number that a derivative stands for at a point; undefined for one that has none. */
  readonly derivative: (
    derivative: DerivativeExpression,
    point: number,
  ) => NumberExpression | undefined;
  /** How far the y lie from their mean: the measure of the nudges. */
  readonly spread: number;
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
    case 'n':
      return iterate.rows?.length;
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
    summed: input.iterate.rows?.length ?? count,
    point: input.chosen === 'all' ? 0 : Math.min(Math.max(Math.trunc(input.chosen), 0), count - 1),
    symbol: (symbol, point) => {
      const { index, name, term } = symbol;
      const at = index === 'N' ? count - 1 : typeof index === 'number' ? index : point;
      const value = index === undefined ? ofIterate(input, name) : atPoint(input, name, at);
      if (value === undefined) return undefined;
      return shownNumber(value, term, index === undefined ? undefined : at);
    },
    derivative: (derivative, point) => {
      const term = termOfDerivative(derivative);
      if (term === undefined) return undefined;
      // One that is too large to be a number leaves its line without numbers.
      const value = termValue(term, input.iterate, input.observations[point]) ?? Number.NaN;
      return shownNumber(value, term, belongsToPoint(term) ? point : undefined);
    },
    spread: input.spread ?? 1,
  };
}
