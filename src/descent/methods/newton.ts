import {
  difference,
  type Expression,
  fraction,
  negation,
  number,
  product,
  sum,
  symbol,
} from '../../calculus/expression.ts';
import { ownName } from '../../calculus/symbols.ts';
import type { Assignment, AtHand, Letters, Method } from './method.ts';
import { plainTheory } from './quadraticTheory.ts';
import { curvatureSymbol } from './symbols.ts';

function step(state: Float64Array, { gradient, rate, solved }: AtHand): void {
  const way = solved();
  for (let slot = 0; slot < gradient.length; slot += 1) {
    state[slot] = (state[slot] ?? 0) - rate * (way[slot] ?? 0);
  }
}

/** The determinant of a square matrix, by its first row. */
function determinant(rows: readonly (readonly Expression[])[]): Expression {
  const [first = [], ...rest] = rows;
  if (rest.length === 0) return first[0] ?? number(1);
  const terms = first.map((entry, column) => {
    const minor = determinant(rest.map((row) => row.filter((_entry, place) => place !== column)));
    const term = product(entry, minor);
    return column % 2 === 0 ? term : negation(term);
  });
  return sum(...terms);
}

/** H d = g for one d, by Cramer's rule. */
function lines({ parameters, slopes, rate }: Letters, parameter: number): readonly Assignment[] {
  const target = parameters[parameter];
  if (target === undefined) return [];
  const matrix = parameters.map((_row, row) =>
    parameters.map((_column, column) => curvatureSymbol(row, column)),
  );
  const replaced = matrix.map((entries, row) =>
    entries.map((entry, column) => (column === parameter ? (slopes[row] ?? entry) : entry)),
  );
  const way = symbol(ownName(`d_${target.name}`));
  return [
    { name: 'newton', target: way, side: fraction(determinant(replaced), determinant(matrix)) },
    { name: 'parameter', target, side: difference(target, product(rate, way)) },
  ];
}

/**
 * θ ← θ − ηH⁻¹∇L. Where H has no inverse the step is the shortest d with Hd = ∇L. With η = 1 it is at the
 * minimum of a quadratic loss in one step, whatever its curvature.
 */
export const newton: Method = {
  id: 'newton',
  uses: 'all',
  isPlain: false,
  settings: [],
  memory: [],
  step,
  lines,
  guard: undefined,
  quadratic: { ...plainTheory, meets: 'one' },
  usualRate: 1,
};
