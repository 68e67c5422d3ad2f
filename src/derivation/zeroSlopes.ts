import type { Equation } from '../calculus/equation.ts';
import {
  difference,
  type Expression,
  fraction,
  product,
  shownNumber,
  sum,
  symbol,
} from '../calculus/expression.ts';
import { shownEquation } from '../calculus/shownEquation.ts';
import { createNumberFormat } from '../calculus/showNumber.ts';
import type { NormalEquation } from '../regression/normalEquation.ts';
import { comingOut } from './byHand.ts';
import type { Term } from './term.ts';

/** What is done in a line, in this order. */
export const zeroSlopeRewritings = ['slope-m', 'slope-b', 'times', 'subtract', 'm', 'b'] as const;
export type ZeroSlopeRewriting = (typeof zeroSlopeRewritings)[number];

/** A line of the way to the best m and b; undefined when one of its numbers is too large to be one. */
export interface ZeroSlopeLine {
  readonly step: ZeroSlopeRewriting;
  readonly equation: Equation | undefined;
}

const m = symbol('m', 'parameter-1');
const b = symbol('b', 'parameter-2');

/** An equation whose result comes out by hand from the numbers of its sides. */
function worked(left: Expression, sides: readonly Expression[], result: number, term: Term) {
  const line = { sides, result: shownNumber(result, term) };
  return shownEquation(left, comingOut(line, createNumberFormat()));
}

/**
 * The least-squares line from the two slopes set to 0, as one solves two equations with two unknowns:
 * 55 m + 15 b = 69 and 15 m + 5 b = 20; the second times 3, so that b stands there as often; subtract,
 * and m is left; put in, and there is b. Without `m` and `b` where all x are equal: then nothing is left.
 */
export function zeroSlopeLines(of: NormalEquation): readonly ZeroSlopeLine[] {
  const { sumSquaresX, sumX, count, sumProducts, sumY, solution } = of;
  const times = sumX / count;
  const shown = (left: Expression, right: Expression): Equation | undefined =>
    shownEquation(left, [right]);
  const row = (ofM: number, ofB: number): Expression =>
    sum(product(shownNumber(ofM), m), product(shownNumber(ofB), b));
  const scaled = (value: number): Expression => product(shownNumber(times), shownNumber(value));
  const left = sumSquaresX - times * sumX;
  const right = sumProducts - times * sumY;
  const lines: ZeroSlopeLine[] = [
    { step: 'slope-m', equation: shown(row(sumSquaresX, sumX), shownNumber(sumProducts)) },
    { step: 'slope-b', equation: shown(row(sumX, count), shownNumber(sumY)) },
    { step: 'times', equation: shown(row(times * sumX, sumX), shownNumber(times * sumY)) },
    {
      step: 'subtract',
      equation: shown(
        product(difference(shownNumber(sumSquaresX), scaled(sumX)), m),
        difference(shownNumber(sumProducts), scaled(sumY)),
      ),
    },
  ];
  if (solution === undefined) return lines;
  const [bestM = 0, bestB = 0] = solution;
  const quotient = fraction(shownNumber(right), shownNumber(left));
  const rest = difference(
    shownNumber(sumY),
    product(shownNumber(sumX), shownNumber(bestM, 'parameter-1')),
  );
  return [
    ...lines,
    { step: 'm', equation: worked(m, [quotient], bestM, 'parameter-1') },
    {
      step: 'b',
      equation: worked(b, [fraction(rest, shownNumber(count))], bestB, 'parameter-2'),
    },
  ];
}
