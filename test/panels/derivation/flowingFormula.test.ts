import { describe, expect, it } from 'vitest';
import { number, symbol } from '../../../src/calculus/expression.ts';
import { formulaToTex } from '../../../src/calculus/formula.ts';
import { symbolEquation } from '../../../src/calculus/shownEquation.ts';
import { equationsFormula } from '../../../src/calculus/tex.ts';
import { flowingFormula } from '../../../src/panels/derivation/flowingFormula.ts';

const flow = (skeleton: string): string => flowingFormula({ skeleton, numbers: [] }).skeleton;

describe('flowingFormula', () => {
  it('may be broken before = and +, not after them', () => {
    expect(flow('y = m + b')).toBe(String.raw`y \allowbreak =\nobreak m \allowbreak +\nobreak b`);
  });

  it('is never broken between factors', () => {
    expect(flow(String.raw`m \cdot x`)).toBe(String.raw`m \cdot\nobreak x`);
  });

  it('is never broken within a number', () => {
    expect(flow(String.raw`⟦0⟧ \times 10^{8}`)).toBe(String.raw`⟦0⟧ \times\nobreak 10^{8}`);
  });

  it('may be broken before a minus that belongs to a term', () => {
    const minus = String.raw`\mathbin{\htmlData{term=parameter-2}{-}}`;
    expect(flow(`m ${minus} b`)).toBe(String.raw`m \allowbreak ${minus}\nobreak b`);
  });

  it('puts rows into one', () => {
    expect(flow(String.raw`\begin{aligned}y &= m \\[4pt] &= 2\end{aligned}`)).not.toMatch(
      /aligned|&|\\\\/u,
    );
  });

  it('has the equals sign of a single equation begin a part, so that what goes on can stand below it', () => {
    const inRows = String.raw`\begin{aligned}y &= m \\[4pt] &= 2\end{aligned}`;
    expect(flow(inRows)).toMatch(/^y\s+\\allowbreak =.*\\allowbreak =/u);
  });

  it('puts several equations one after the other, and dots where some are left out', () => {
    const equations = [4, 5, 6].map((value) => symbolEquation(symbol('y'), [number(value)]));
    const written = (leavesOut: boolean): string =>
      flow(formulaToTex(equationsFormula(equations, leavesOut)));
    expect(written(false)).not.toMatch(/aligned|&|\\\\/u);
    expect(written(false).split(';')).toHaveLength(3);
    // No row ends with what the next one is about.
    expect(written(false)).not.toContain(String.raw`y \allowbreak`);
    expect(written(true)).not.toMatch(/aligned|&|\\\\|vdots/u);
    expect(written(true)).toMatch(/5;.*cdots.*;.*6/u);
  });

  it('keeps the numbers and their slots', () => {
    const formula = { skeleton: '⟦0⟧ + ⟦1⟧', numbers: ['1', '2'] };
    expect(flowingFormula(formula).numbers).toBe(formula.numbers);
    expect(flowingFormula(formula).skeleton).toMatch(/⟦0⟧.*⟦1⟧/u);
  });
});
