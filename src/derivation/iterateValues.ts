import { type Definitions, noDefinitions } from '../calculus/definitions.ts';
import {
  type DerivativeExpression,
  shownNumber,
  type NumberExpression,
  type SymbolExpression,
} from '../calculus/expression.ts';
import { ownName } from '../calculus/symbols.ts';
import { belongsToPoint } from './term.ts';
import { termOfDerivative } from './termOf.ts';
import type { Moment } from './moment.ts';
import { iterateTerm, type PointValues, pointValues } from './pointValues.ts';

/** The name of n, how many points a batch has. */
export const batchCount = ownName('n');

/** What stands in the place of L where it goes over the points of B alone. */
export const batchLoss = 'L_B';

/** The numbers of one iterate, as the formulas need them. */
export interface IterateValues {
  readonly moment: Moment;
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
  readonly ofPoint: PointValues;
  /** How far the y lie from their mean: the measure of the nudges. */
  readonly spread: number;
}

function withoutIndex({ iterate, points, symbols }: Moment, name: string): number | undefined {
  switch (name) {
    case 'L':
      return iterate.loss;
    case 'rate':
      return iterate.learningRate;
    case 'N':
      return points.count;
    case batchCount:
      return iterate.rows?.length;
    default: {
      const slot = symbols.parameters.findIndex((parameter) => parameter.name === name);
      return slot < 0 ? undefined : iterate.at[slot];
    }
  }
}

/**
 * The numbers of a moment, or undefined when there are no points to speak of.
 * @param more what names stand for that the lines have given to parts of the model.
 */
export function valuesOf(
  moment: Moment,
  more: Definitions = noDefinitions,
): IterateValues | undefined {
  const { symbols, points, iterate, chosen, spread } = moment;
  const { count } = points;
  if (count === 0) return undefined;
  const ofPoint = pointValues(symbols, points, iterate, more);
  const named = new Set(['square', 'prediction', 'e', 'ell', 'y', ...more.keys()]);
  for (const { name } of symbols.inputs) named.add(name);
  return {
    moment,
    count,
    summed: iterate.rows?.length ?? count,
    point: chosen === 'all' ? 0 : Math.min(Math.max(Math.trunc(chosen), 0), count - 1),
    symbol: (asked, point) => {
      const { index, name, term } = asked;
      if (index === undefined) {
        const value = withoutIndex(moment, name);
        return value === undefined ? undefined : shownNumber(value, term);
      }
      if (!named.has(name)) return undefined;
      const at = index === 'N' ? count - 1 : typeof index === 'number' ? index : point;
      return shownNumber(ofPoint.at({ ...asked, index: 'i' }, at), term, at);
    },
    derivative: (derivative, point) => {
      const term = termOfDerivative(derivative);
      if (term === undefined) return undefined;
      // One that is too large to be a number leaves its line without numbers.
      const value = belongsToPoint(term) ? ofPoint.ofTerm(term, point) : iterateTerm(term, iterate);
      return shownNumber(value ?? Number.NaN, term, belongsToPoint(term) ? point : undefined);
    },
    ofPoint,
    spread,
  };
}
