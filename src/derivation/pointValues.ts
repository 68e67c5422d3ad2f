import type { Definitions } from '../calculus/definitions.ts';
import { evaluate } from '../calculus/evaluate.ts';
import { type Expression, product } from '../calculus/expression.ts';
import { parameterOfTerm, type Term } from './term.ts';
import type { ModelSymbols } from './modelSymbols.ts';
import type { ModelIterate } from './beat.ts';
import type { Points } from './moment.ts';

// What is asked for by a name of its own, besides what the lines define: the square where it is known already.
const knownSquare = 'square';

/** What names stand for when they are asked for at a point. */
function definitionsOf(symbols: ModelSymbols, more: Definitions): Definitions {
  const { error, penalty, square } = symbols;
  return new Map([
    ...symbols.definitions,
    // As a product, which is rounded once.
    [knownSquare, penalty === 'squared' ? product(error, error) : square],
    ...more,
  ]);
}

/** The numbers of a model at an iterate, point by point. */
export interface PointValues {
  /** The value of an expression of a point; NaN where it has none. */
  readonly at: (expression: Expression, point: number, iterate?: ModelIterate) => number;
  /** What a term of a point stands for; undefined for a term of another kind. */
  readonly ofTerm: (term: Term, point: number) => number | undefined;
}

/** Ways to ask for the numbers of points. `more` says what further names stand for. */
export function pointValues(
  symbols: ModelSymbols,
  points: Points,
  iterate: ModelIterate,
  more: Definitions,
): PointValues {
  const { inputs, parameters, y, prediction, error, square, outer, slopes } = symbols;
  const definitions = definitionsOf(symbols, more);
  const scalarsOf = ({ at }: ModelIterate): Readonly<Record<string, number>> =>
    Object.fromEntries(parameters.map(({ name }, slot) => [name, at[slot] ?? Number.NaN]));
  const own = scalarsOf(iterate);
  // Each point is read once: it stands in many lines.
  const known = new Map<number, Readonly<Record<string, readonly number[]>>>();
  const seriesOf = (point: number): Readonly<Record<string, readonly number[]>> => {
    const earlier = known.get(point);
    if (earlier !== undefined) return earlier;
    const series: Record<string, readonly number[]> = { [y.name]: [points.y(point)] };
    for (const [place, { name }] of inputs.entries()) series[name] = [points.input(point, place)];
    known.set(point, series);
    return series;
  };
  const at = (expression: Expression, point: number, other?: ModelIterate): number =>
    evaluate(expression, {
      scalars: other === undefined ? own : scalarsOf(other),
      series: seriesOf(point),
      point: 0,
      definitions,
    });

  function ofTerm(term: Term, point: number): number | undefined {
    switch (term) {
      case 'x':
        return points.input(point, 0);
      case 'y':
        return points.y(point);
      case 'prediction':
        return at(prediction, point);
      case 'error':
        return at(error, point);
      case 'square':
        return at(square, point);
      case 'square-by-error':
        return at(outer, point);
      default: {
        const { about, slot } = parameterOfTerm(term) ?? {};
        const slope = slot === undefined ? undefined : slopes[slot];
        if (slope === undefined) return undefined;
        if (about === 'error-by') return at(slope, point);
        return about === 'square-by' ? at(outer, point) * at(slope, point) : undefined;
      }
    }
  }
  return { at, ofTerm };
}

/** What a term that is not one of points stands for at an iterate. */
export function iterateTerm(term: Term, iterate: ModelIterate): number | undefined {
  if (term === 'loss') return iterate.loss;
  if (term === 'rate') return iterate.learningRate;
  const { about, slot } = parameterOfTerm(term) ?? {};
  if (slot === undefined) return undefined;
  if (about === 'parameter') return iterate.at[slot];
  return about === 'gradient' ? iterate.slopes[slot] : undefined;
}
