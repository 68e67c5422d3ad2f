import { exactProduct } from './compensated.ts';
import { type Factorisation, solveLower, solveUpper } from './householder.ts';

/** A sum that keeps what rounding takes from it (A. Neumaier, 1974). */
class ExactSum {
  #high = 0;
  #low = 0;

  add(next: number): void {
    const sum = this.#high + next;
    this.#low +=
      Math.abs(this.#high) >= Math.abs(next) ? this.#high - sum + next : next - sum + this.#high;
    this.#high = sum;
  }

  addProduct(one: number, other: number): void {
    const { high, low } = exactProduct(one, other);
    this.add(high);
    this.add(low);
  }

  get value(): number {
    return this.#high + this.#low;
  }
}

// Each round gains as many digits as the condition leaves; more than this many never help.
const mostRounds = 8;

/**
 * Improves the solution of a problem of least squares in place, until it is right to the last digit or so: Å.
 * Björck's refinement (1967), which corrects parameters and residuals together and works out by how much
 * they are wrong with twice the digits. Without it the digits lost grow with the square of the condition
 * where the residuals are large.
 * @param solution The parameters θ.
 * @param residuals y − X θ.
 */
export function refine(
  columns: readonly Float64Array[],
  y: Float64Array,
  factorisation: Factorisation,
  solution: Float64Array,
  residuals: Float64Array,
): void {
  const { size, r } = factorisation;
  let before = Number.POSITIVE_INFINITY;
  for (let round = 0; round < mostRounds; round += 1) {
    const wrong = Float64Array.from(y, (value, row) => {
      const sum = new ExactSum();
      sum.add(value);
      sum.add(-(residuals[row] ?? 0));
      for (let place = 0; place < size; place += 1) {
        sum.addProduct(-(columns[place]?.[row] ?? 0), solution[place] ?? 0);
      }
      return sum.value;
    });
    const notPerpendicular = Float64Array.from(columns, (column) => {
      const sum = new ExactSum();
      for (const [row, value] of column.entries()) sum.addProduct(-value, residuals[row] ?? 0);
      return sum.value;
    });
    solveLower(r, notPerpendicular);
    factorisation.turn(wrong);
    const change = wrong
      .slice(0, size)
      .map((value, place) => value - (notPerpendicular[place] ?? 0));
    solveUpper(r, change);
    const length = Math.hypot(...change);
    // What does not shrink any more is rounding.
    if (!(length < before / 2)) return;
    before = length;
    wrong.set(notPerpendicular);
    factorisation.turnBack(wrong);
    for (const [place, value] of change.entries()) solution[place] = (solution[place] ?? 0) + value;
    for (const [row, value] of wrong.entries()) residuals[row] = (residuals[row] ?? 0) + value;
  }
}
