import { describe, expect, it } from 'vitest';
import { number, product, shownNumber, sum, symbol } from '../../src/calculus/expression.ts';
import { formulaToTex } from '../../src/calculus/formula.ts';
import { emptySide, shownEquation } from '../../src/calculus/shownEquation.ts';
import { putIn, simplified } from '../../src/calculus/simplified.ts';
import { equationFormula } from '../../src/calculus/tex.ts';

const m = symbol('m');

describe('an equation with numbers', () => {
  it('says equal only where all digits are shown', () => {
    const third = shownNumber(1 / 3);
    const equation = shownEquation(m, [product(number(2), shownNumber(0.5)), number(1), third]);
    expect(equation?.sides.map(({ relation }) => relation)).toEqual(['equals', 'equals', 'about']);
    const after = shownEquation(third, [shownNumber(2)]);
    expect(after?.sides[0]?.relation).toBe('about');
  });

  it('is not there when a number is not finite', () => {
    expect(shownEquation(m, [shownNumber(Number.POSITIVE_INFINITY)])).toBeUndefined();
    expect(shownEquation(shownNumber(Number.NaN), [m])).toBeUndefined();
    // Kept at the end of the range, it is not the number that was computed.
    expect(shownEquation(m, [shownNumber(Number.MAX_VALUE)])).toBeUndefined();
  });

  it('can go on from the line above', () => {
    const equation = shownEquation(emptySide, [number(3)]);
    expect(equation && formulaToTex(equationFormula(equation, 'row')).trim()).toBe('= 3');
  });
});

describe('simplified and putIn', () => {
  it('write 1·m + 0 as m, and 2·3 with 3 for m', () => {
    expect(simplified(sum(product(number(1), m), number(0)))).toEqual(m);
    expect(putIn(product(number(2), m), { m: shownNumber(3) })).toEqual(
      product(number(2), shownNumber(3)),
    );
  });
});
