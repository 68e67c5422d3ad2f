import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formulaToTex } from '../../src/calculus/formula.ts';
import {
  neuronDerivatives,
  neuronError,
  secondNeuron,
  type NeuronValues,
} from '../../src/derivation/secondNeuron.ts';
import { equationFormula } from '../../src/calculus/tex.ts';
import { parseTex } from '../calculus/support/parseTex.ts';

function square({ m, b, v, x, y }: NeuronValues): number {
  return (v * (m * x + b) - y) ** 2;
}

const unknowns = ['m', 'b', 'v'] as const;
const value = fc.integer({ min: -40, max: 40 }).map((whole) => whole / 8);
const anyValues = fc.record({ m: value, b: value, v: value, x: value, y: value });

describe('two neurons in a row', () => {
  it('have the derivatives that one gets on paper', () => {
    // e = 0.5 (2 · 3 + 1) − 1 = 2.5; 2e v x = 7.5, 2e v = 2.5, 2e (m x + b) = 35.
    const derivatives = neuronDerivatives({ m: 2, b: 1, v: 0.5, x: 3, y: 1 });
    expect(derivatives.map((derivative) => derivative.value)).toStrictEqual([7.5, 2.5, 35]);
  });

  it('have an error whose numbers are written out', () => {
    const equation = neuronError({ m: 2, b: 1, v: 0.5, x: 3, y: 1 });
    const tex = equation && formulaToTex(equationFormula(equation, 'row'));
    const numbers = tex
      ?.replaceAll(/\\htmlData\{[^}]*\}/gu, ' ')
      .replaceAll(/[^\d.]+/gu, ' ')
      .trim()
      .split(/\s+/u);
    expect(numbers).toStrictEqual('0.5 2 3 1 1 2.5'.split(' '));
  });

  it('agree with the central difference, which is exact for a parabola', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        for (const [position, { value: exact }] of neuronDerivatives(values).entries()) {
          const name = unknowns[position] ?? 'm';
          const quotient =
            (square({ ...values, [name]: values[name] + 0.5 }) -
              square({ ...values, [name]: values[name] - 0.5 })) /
            1;
          expect(exact).toBeCloseTo(quotient, 8);
        }
      }),
    );
  });

  it('are one neuron, the line, when v is 1', () => {
    const [byM, byB] = neuronDerivatives({ m: 1, b: 2, v: 1, x: 4, y: 3 });
    expect(byM?.value).toBe(2 * (4 + 2 - 3) * 4);
    expect(byB?.value).toBe(2 * (4 + 2 - 3));
  });

  it('are written so that KaTeX can read them, without an operator left over', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        for (const { symbols, numbers } of neuronDerivatives(values)) {
          for (const equation of [symbols, numbers, secondNeuron]) {
            if (equation === undefined) throw new Error('no numbers');
            const tex = formulaToTex(equationFormula(equation, 'row'));
            expect(() => parseTex(tex)).not.toThrow();
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('have no numbers where these are too large', () => {
    const [first] = neuronDerivatives({ m: 1e200, b: 0, v: 1e200, x: 1, y: 0 });
    expect(first?.numbers).toBeUndefined();
  });
});
