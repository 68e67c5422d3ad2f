import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formulaToTex } from '../../src/calculus/formula.ts';
import { equationFormula } from '../../src/calculus/tex.ts';
import { zeroSlopeLines, zeroSlopeRewritings } from '../../src/derivation/zeroSlopes.ts';
import { lineQuadratic } from '../support/lineSums.ts';
import { normalEquation } from '../../src/regression/normalEquation.ts';
import type { Observation } from '../../src/regression/observation.ts';
import { rational } from '../calculus/support/rational.ts';
import { parseTex } from '../calculus/support/parseTex.ts';
import { readByHand } from '../calculus/support/readTex.ts';

function linesOf(observations: readonly Observation[]) {
  const equation = normalEquation(lineQuadratic(observations));
  if (equation === undefined) throw new Error('no points, or too large');
  return zeroSlopeLines(equation);
}

function plain(tex: string): string {
  return tex
    .replaceAll(/\\htmlData\{[^}]*\}\{([a-z]|[\d.]+)\}/gu, '$1')
    .replaceAll(String.raw`\cdot`, '·')
    .replaceAll(String.raw`\,`, '')
    .replaceAll(/\\frac\{([^{}]*)\}\{([^{}]*)\}/gu, '($1)/($2)');
}

describe('the line from two slopes that are 0', () => {
  it('is what one writes on paper for the five points', () => {
    const five = [
      { x: 1, y: 2 },
      { x: 2, y: 3 },
      { x: 3, y: 5 },
      { x: 4, y: 4 },
      { x: 5, y: 6 },
    ];
    const lines = linesOf(five).map(
      ({ equation }) => equation && plain(formulaToTex(equationFormula(equation, 'row'))),
    );
    expect(lines).toEqual([
      '55 · m + 15 · b = 69',
      '15 · m + 5 · b = 20',
      '45 · m + 15 · b = 60',
      '(55 - 3 · 15) m = 69 - 3 · 20',
      'm = (9)/(10) = 0.9',
      'b = (20 - 15 · 0.9)/(5) = 1.3',
    ]);
  });

  it('leaves nothing of m where all x are equal, and says no line', () => {
    const lines = linesOf([
      { x: 2, y: 1 },
      { x: 2, y: 5 },
    ]);
    expect(lines.map(({ step }) => step)).toEqual(zeroSlopeRewritings.slice(0, 4));
  });

  it('comes out by hand, and can be typeset', () => {
    const value = fc.integer({ min: -9999, max: 9999 }).map((whole) => whole / 100);
    const points = fc.array(fc.record({ x: value, y: value }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(points, (observations) => {
        for (const { step, equation } of linesOf(observations)) {
          if (equation === undefined) continue;
          const tex = formulaToTex(equationFormula(equation, 'row'));
          parseTex(tex);
          if (step !== 'm' && step !== 'b') continue;
          const [side, result] = readByHand(tex);
          if (side === undefined || result === undefined) throw new Error(tex);
          const decimals = /(\d+(?:\.\d+)?)\}?$/u.exec(tex)?.[1]?.split('.')[1]?.length ?? 0;
          const exact = !tex.includes(String.raw`\approx`);
          const half = rational.written('0.5', exact ? -9 : -decimals);
          expect(rational.isWithin(side, result, half), tex).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
